import { expect } from '@playwright/test';
import { AxeBuilder } from '@axe-core/playwright';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { checkPackage } from '../../main/processes/check-package.ts';
import { fileArticles } from '../support/e2e-files.ts';
import { painted, selectText } from '../support/e2e-text.ts';
import { test } from '../support/e2e-window.ts';

test('the whole archive is packed through the dialog, can be read without the program, and is a valid bag', async ({
  page,
  folder,
  browser,
}) => {
  await expect(page.getByText('aide unpack FOLDER')).toBeVisible();
  await fileArticles(page, [
    { title: 'Straits stay open', text: 'The straits stay open.\n\nNobody objected.', outlet: 'Harbour Courier' },
    { title: 'Canal <closed> again', text: 'The canal is closed until further notice.' },
  ]);
  await page.getByRole('option', { name: /^Straits/u }).click();
  await selectText(page, 'straits stay open');
  await page.keyboard.press('3');
  await expect.poll(async () => Object.values(await painted(page)).flat()).toContain('straits stay open');

  await page.getByRole('button', { name: 'Export this list' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('radio', { name: 'The whole archive' }).check();
  await expect(dialog).toContainText('The whole archive: 2 articles');
  await expect(dialog).toContainText('archive.sqlite');
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Download' }).click(),
  ]);
  const exported = page.getByRole('dialog', { name: 'Exported' });
  await expect(exported).toContainText('The whole archive is packed: 2 articles with 1 annotation');
  expect(download.suggestedFilename()).toMatch(/^Aide-memoire archive \d{4}-\d\d-\d\d\.zip$/u);

  const unpacked = join(folder, 'unpacked');
  for (const [name, bytes] of Object.entries(unzipSync(await readFile(await download.path())))) {
    await mkdir(dirname(join(unpacked, name)), { recursive: true });
    await writeFile(join(unpacked, name), bytes);
  }
  const [name = ''] = await readdir(unpacked);
  const { problems } = await checkPackage(join(unpacked, name), () => undefined);
  expect(problems).toEqual([]);

  const articles = join(unpacked, name, 'data/articles');
  const pages = (await readdir(articles)).filter((file) => file.endsWith('.html'));
  expect(pages).toEqual(['Canal closed again.html', 'Harbour Courier - Straits stay open.html']);
  const reader = await browser.newContext();
  const shown = await reader.newPage();
  await shown.goto(pathToFileURL(join(articles, pages[1] ?? '')).href);
  await expect(shown.locator('mark.blue')).toHaveText('straits stay open');
  await expect(shown.getByRole('heading', { name: 'Annotations' })).toBeVisible();
  await shown.getByRole('link', { name: '1', exact: true }).click();
  await expect(shown.locator('#note-1')).toContainText('“straits stay open”');
  await shown.goto(pathToFileURL(join(articles, pages[0] ?? '')).href);
  await expect(shown.getByRole('heading', { level: 1 })).toHaveText('Canal <closed> again');
  await reader.close();
});
