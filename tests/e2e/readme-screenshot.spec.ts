import { expect } from '@playwright/test';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isFiled } from '../support/e2e-files.ts';
import { painted, selectText } from '../support/e2e-text.ts';
import { test } from '../support/e2e-window.ts';

const images = fileURLToPath(new URL('../../docs/images', import.meta.url));

/** The images are written anew only when asked for, so that running the tests changes no file. */
const isKept = process.env['AIDE_SCREENSHOTS'] === '1';

test.use({ archiveName: 'Straits and treaties', colorScheme: 'light' });

test('the README shows the window with an article that was marked and noted, in the light and in the dark', async ({
  page,
}) => {
  const reader = page.getByRole('region', { name: 'Reader' });
  const cards = reader.getByRole('list', { name: 'Annotations, in the order of the text' }).getByRole('listitem');
  const highlight = async (colour: string, from: string, to: string): Promise<void> => {
    await selectText(page, from, to);
    await page.getByRole('button', { name: `${colour} highlight` }).click();
  };
  await page.getByRole('button', { name: 'Try the sample library' }).click();
  await isFiled(page, 12);
  await page.getByRole('option', { name: 'Frozen claims' }).click();
  await reader.getByRole('button', { name: 'Star' }).click();
  await page.getByRole('button', { name: 'New dossier' }).click();
  await page.getByRole('textbox', { name: 'Name of the new dossier' }).fill('Freedom of passage');
  await page.keyboard.press('Enter');
  const dossier = page.getByRole('navigation').getByRole('button', { name: /^Freedom of passage/u });
  for (const title of ['Who may pass?', 'Le Danube']) await page.getByRole('option', { name: title }).dragTo(dossier);
  await expect(dossier).toHaveAccessibleName('Freedom of passage 2 articles');

  await page.getByRole('option', { name: 'Who may pass?' }).click();
  await highlight('Green', 'Montreux gave Turkey', 'to fortify them');
  await highlight('Blue', 'Merchant ships of all flags', 'by day and night');
  await highlight('Yellow', 'every such passage', 'on 20 July 1936');
  await page.keyboard.press('n');
  await cards
    .first()
    .getByRole('textbox', { name: 'Note' })
    .fill('Ninety years on, still in force. Who has asked to revise it, and when?');
  await page.keyboard.press('Control+Enter');
  await expect(cards).toHaveCount(3);
  await expect(cards.first()).toContainText('Ninety years on');
  await page.keyboard.press('Escape');
  await expect.poll(() => painted(page)).not.toHaveProperty('annotation-active');
  await page.getByRole('status').getByRole('button', { name: 'Dismiss' }).click();
  for (const scrolled of [page.getByRole('listbox'), reader.getByRole('document')]) {
    await scrolled.hover();
    await page.mouse.wheel(0, -2000);
  }
  await expect(reader.getByRole('heading', { level: 1 })).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('option').first()).toBeInViewport({ ratio: 1 });
  await page.mouse.move(0, 0);

  for (const [colorScheme, name] of [
    ['light', 'window.png'],
    ['dark', 'window-dark.png'],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    const image = await page.screenshot({ animations: 'disabled', ...(isKept ? { path: join(images, name) } : {}) });
    expect([image.readUInt32BE(16), image.readUInt32BE(20)]).toEqual([1280, 800]);
  }
});
