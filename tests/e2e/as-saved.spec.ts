import { expect, type Page } from '@playwright/test';
import { openBeacon } from '../support/e2e-beacon.ts';
import { drop, fileArticles } from '../support/e2e-files.ts';
import { hostilePage } from '../support/e2e-hostile-page.ts';
import { scriptlessFrame } from '../support/e2e-scriptless-frame.ts';
import { test } from '../support/e2e-window.ts';
import { dataAddress, pngOf } from '../support/made-pictures.ts';

const shownAs = (page: Page, way: string) => page.getByRole('group', { name: 'Shown as' }).getByText(way);
const textOf = (page: Page) => page.getByRole('document', { name: 'Text of the article' });

test('an article that was no page has no such view', async ({ page }) => {
  await fileArticles(page, [
    { title: 'A line', text: 'A line of a file of lines.' },
    { title: 'Another', text: 'Another line of it.' },
  ]);
  await page.getByRole('option').filter({ hasText: 'A line' }).click();
  await expect(textOf(page)).toContainText('A line of a file of lines.');
  await expect(page.getByRole('group', { name: 'Shown as' })).toBeHidden();
});

test.describe('what the browser refuses', () => {
  test.use({ isRefusalFault: false });

  test('a page is shown as it was saved: its own look and pictures, none of its scripts', async ({ page }) => {
    await drop(page, {
      name: 'ferry.html',
      text: `<!doctype html><html lang="en"><meta charset="utf-8"><title>The ferry sails</title>
<style>#words { color: rgb(1, 2, 3) }</style>
<body><article><h1>The ferry sails</h1><p>The ferry sails at dawn, the envoys said to the press that had come to the harbour.</p>
<img alt="A chart" src="${dataAddress(pngOf(64, 40))}">
<p id="words">Nothing was added.</p><script>document.getElementById('words').textContent = 'A script was run.'</script>
<noscript>Shown where nothing runs.</noscript></article></body></html>`,
    });
    await expect(textOf(page)).toContainText('The ferry sails at dawn');
    await shownAs(page, 'As saved').click();
    const saved = scriptlessFrame(page, '/saved/');
    await expect.poll(saved.texts).toContain('Shown where nothing runs.');
    expect(await saved.texts()).toContain('Nothing was added.');
    expect(await saved.styleOf('Nothing was added.', 'color')).toBe('rgb(1, 2, 3)');
    expect(await saved.sizeOf('img')).toEqual([64, 40]);
    await expect(textOf(page)).toBeHidden();
    await shownAs(page, 'Text').click();
    await expect(textOf(page)).toBeVisible();
    await expect(page.locator('iframe')).toHaveCount(0);
  });

  test('a page full of traps, as it was saved, runs nothing and reaches nothing, whatever is pressed', async ({
    page,
  }) => {
    const beacon = await openBeacon();
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await drop(page, { name: 'traps.html', text: hostilePage(beacon.address) });
    await expect(textOf(page)).toContainText('The committee opened');
    await shownAs(page, 'As saved').click();
    const saved = scriptlessFrame(page, '/saved/');
    const isShown = async (): Promise<boolean> =>
      (await saved.texts()).join().includes('The committee opened its session');
    await expect.poll(isShown).toBe(true);
    const window = page.url();
    for (const words of ['the list of members', 'the map of the harbour', 'the protocol of the last session', 'Send']) {
      for (const press of [{}, { button: 'middle' }, { modifiers: ['Control'] }] as const) {
        await expect.poll(isShown).toBe(true);
        const { x, y } = await saved.placeOf(words);
        await page.mouse.move(x, y);
        if ('modifiers' in press) await page.keyboard.down('Control');
        await page.mouse.click(x, y, 'button' in press ? { button: press.button } : {});
        if ('modifiers' in press) await page.keyboard.up('Control');
      }
    }
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(isShown).toBe(true);
    expect(page.url()).toBe(window);
    expect(page.context().pages()).toEqual([page]);
    expect(await page.evaluate(() => 'wasRun' in globalThis)).toBe(false);
    expect(dialogs).toEqual([]);
    expect(beacon.connections()).toBe(0);
    beacon.close();
  });
});
