import { expect, type Page } from '@playwright/test';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drop, fixture } from '../support/e2e-files.ts';
import { isStill } from '../support/e2e-stillness.ts';
import { selectText } from '../support/e2e-text.ts';
import { folderOfPages } from '../support/made-pages.ts';
import { test } from '../support/e2e-window.ts';

const pages = 300;

async function chooseFolder(page: Page, folder: string): Promise<void> {
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('menuitem', { name: 'A folder…' }).click();
  await (await choosing).setFiles(folder);
}

/** Drops a folder as a file manager does. */
async function dropFolder(page: Page, folder: string): Promise<void> {
  await isStill(page);
  const browser = await page.context().newCDPSession(page);
  const data = { items: [], files: [folder], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await browser.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data });
  }
}

test('a folder is imported with its progress shown, what failed is told in words, and the same again is known', async ({
  page,
  folder,
}) => {
  const clippings = folderOfPages(folder, pages);
  writeFileSync(join(clippings, 'empty.html'), '');
  writeFileSync(
    join(clippings, 'picture.html'),
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
  );
  const dialog = page.getByRole('dialog');

  await chooseFolder(page, clippings);
  await expect(dialog.getByRole('progressbar', { name: 'Taking in the files' })).toBeVisible();
  await expect(dialog.getByRole('progressbar', { name: 'Reading files' })).toBeVisible();
  await expect(dialog.getByText(/^\d+ of 302 · \d+ a second · .* left$/u)).toBeVisible();
  await expect(dialog).toContainText('300 of 302 filed, 2 failed.');
  await expect(dialog.getByRole('tab')).toHaveText(['Failed 2', 'Filed 300']);
  await expect(dialog.getByRole('listitem')).toHaveText([
    /empty\.html.*The file is empty\./u,
    /picture\.html.*This is not a kind of file Aide-mémoire can read\./u,
  ]);
  await dialog.getByRole('tab', { name: 'Filed' }).click();
  await expect(dialog.getByRole('listitem')).toHaveCount(100);
  await dialog.getByRole('button', { name: 'Show more' }).click();
  await expect(dialog.getByRole('listitem')).toHaveCount(200);
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('button', { name: 'All articles 300 articles' })).toBeVisible();

  await chooseFolder(page, clippings);
  await expect(dialog).toContainText('0 of 302 filed, 300 already in your archive, 2 failed.');
  await dialog.getByRole('tab', { name: 'Already here' }).click();
  const known = dialog.getByRole('listitem').first();
  await expect(known).toContainText('The same file');
  const title = await known.getByText(/^Committee hears delegation \d+$/u).innerText();
  await known.getByRole('button', { name: 'Open' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'All articles 300 articles' })).toBeVisible();
});

test('what failed is shown as it is, tried again, or filed as plain text', async ({ page, folder }) => {
  const clippings = join(folder, 'clippings');
  mkdirSync(clippings);
  writeFileSync(
    join(clippings, 'minutes.xyz'),
    'Minutes of the harbour board\n\nThe board met on Monday and agreed on a tariff.',
  );
  writeFileSync(join(clippings, 'empty.html'), '');
  const dialog = page.getByRole('dialog');
  await chooseFolder(page, clippings);
  await expect(dialog).toContainText('0 of 2 filed, 2 failed.');
  const minutes = dialog.getByRole('listitem').filter({ hasText: 'minutes.xyz' });

  const downloading = page.waitForEvent('download');
  await minutes.getByRole('button', { name: 'Show original' }).click();
  expect((await downloading).suggestedFilename()).toBe('minutes.xyz');

  await dialog.getByRole('button', { name: 'Try all that failed again' }).click();
  await expect(dialog).toContainText('0 of 2 filed, 2 failed.');
  await minutes.getByRole('button', { name: 'File as plain text' }).click();
  await expect(page.getByText('Filed: Minutes of the harbour board')).toBeVisible();
  await expect(page.getByRole('button', { name: 'All articles 1 article' })).toBeVisible();
});

test('a folder that is dropped is brought in with all that lies in it', async ({ page, folder }) => {
  const clippings = folderOfPages(folder, 3);
  folderOfPages(clippings, 2, 101);
  await dropFolder(page, clippings);
  await expect(page.getByRole('dialog', { name: 'Import' })).toContainText('5 of 5 filed.');
  await expect(page.getByRole('dialog').getByText('pages-1/pages-101/page-00102.html')).toBeVisible();
});

test('what was copied is pasted as an article', async ({ page }) => {
  await drop(page, fixture('intake/news-page.html'));
  await expect(page.getByText('Filed: Ministers agree')).toBeVisible();
  await selectText(page, 'The ministers of four states', 'month by month');
  await page.keyboard.press('Control+c');
  await page.getByRole('option').focus();
  await page.keyboard.press('Control+v');
  await expect(page.getByRole('button', { name: 'All articles 2 articles' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Reader' }).getByRole('heading', { level: 1 })).toHaveText(
    /^The ministers of four states/u,
  );
  await expect(page.getByRole('document').getByRole('strong')).toHaveText('fifth');
});

test('an article that comes in while something else is looked at is told of and opened on a press, not by itself', async ({
  page,
}) => {
  const transfer = await page.evaluateHandle((text) => {
    const given = new DataTransfer();
    given.items.add(new File([text], 'news-page.html'));
    return given;
  }, fixture('intake/news-page.html').text);
  const starred = page.getByRole('button', { name: 'Starred 0 articles' });
  // Pressed in the same turn as the file is given, so before any of it can have been read.
  await starred.evaluate((button: HTMLElement, dataTransfer) => {
    const main = document.querySelector('main');
    for (const type of ['dragenter', 'dragover', 'drop'])
      main?.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
    setTimeout(() => button.click());
  }, transfer);
  const told = page.getByRole('status').filter({ hasText: 'Filed: Ministers agree' });
  await expect(told).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Starred', level: 2 })).toBeVisible();
  await expect(page.getByRole('document', { name: 'Text of the article' })).toBeHidden();
  await told.getByRole('button', { name: 'Open' }).click();
  await expect(page.getByRole('document', { name: 'Text of the article' })).toBeVisible();
});

test('an import is left to go on behind other work, answers searches meanwhile, and stops when it is told to', async ({
  page,
  folder,
}) => {
  // So many that the import is still under way, however long the window takes to be pressed.
  const many = 3 * pages;
  await chooseFolder(page, folderOfPages(folder, many));
  await page.getByRole('dialog').getByRole('button', { name: 'Go on in the background' }).click();
  const strip = page.getByRole('complementary', { name: 'Import' });
  await expect(strip.getByRole('progressbar', { name: 'Importing' })).toBeVisible();

  await page.getByRole('combobox', { name: 'Search the archive' }).fill('delegation*');
  await expect(page.getByRole('option').first()).toBeVisible();
  await expect(strip.getByRole('progressbar', { name: 'Importing' })).toBeVisible();

  await strip.getByRole('button', { name: 'Show' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  const result = page.getByText(/^Cancelled after \d+ of 900 files\. \d+ of \d+ filed\.$/u);
  await expect(result).toBeVisible();
  const filed = /(?<filed>\d+) of \d+ filed/u.exec(await result.innerText())?.groups?.['filed'];
  await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click();
  expect(Number(filed)).toBeLessThan(many);
  await expect(page.getByRole('button', { name: `All articles ${filed} articles` })).toBeVisible();
});
