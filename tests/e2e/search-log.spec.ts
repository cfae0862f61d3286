import { expect, type Locator, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { fileArticles } from '../support/e2e-files.ts';
import { test } from '../support/e2e-window.ts';

const articles = ['The ferry sails', 'A ferry is late', 'The ferry and the treaty', 'The treaty holds'].map(
  (title, place) => ({
    title,
    text: `${title}: the envoys spoke.`,
    outlet: 'Valley Review',
    published: `2024-05-0${place + 1}`,
  }),
);

function searchField(page: Page): Locator {
  return page.getByRole('combobox', { name: 'Search the archive' });
}

function row(page: Page, title: string): Locator {
  return page.getByRole('listbox', { name: 'All articles' }).getByRole('option').filter({ hasText: title });
}

function entry(page: Page, query: string): Locator {
  return page
    .getByRole('dialog', { name: 'Search log' })
    .getByRole('listitem')
    .filter({ has: page.getByRole('checkbox', { name: `Choose “${query}”` }) });
}

async function downloaded(page: Page, format: string): Promise<string> {
  await page
    .getByRole('button', { name: /^Export/u })
    .last()
    .click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: format }).click(),
  ]);
  return readFile(await download.path(), 'utf8');
}

test('what is opened, kept and rejected goes into the log, and out as a methods appendix', async ({ page }) => {
  await fileArticles(page, articles);
  await searchField(page).fill('ferry');
  await expect(page.getByRole('heading', { name: '3 results' })).toBeVisible();
  await page.keyboard.press('Enter');
  await row(page, 'The ferry sails').click();
  await page.getByRole('toolbar', { name: 'This article' }).getByRole('button', { name: 'Keep for “ferry”' }).click();
  await expect(row(page, 'The ferry sails')).toContainText('Kept');

  await row(page, 'A ferry is late').focus();
  await page.keyboard.press('r');
  await page.getByRole('textbox', { name: 'Reason' }).fill('not on the *strait*');
  await page.keyboard.press('Enter');
  await expect(row(page, 'A ferry is late')).toContainText('Rejected: not on the *strait*');
  await row(page, 'The ferry and the treaty').focus();
  await page.keyboard.press('r');
  await page.getByRole('button', { name: 'not on the *strait*' }).click();
  await expect(row(page, 'The ferry and the treaty')).toContainText('Rejected');
  await page.keyboard.press('Control+z');
  await expect(row(page, 'The ferry and the treaty')).not.toContainText('Rejected');

  await page.getByRole('button', { name: 'Search log' }).click();
  await expect(entry(page, 'ferry')).toContainText('3 articles found1 opened1 kept1 rejected');
  const appendix = await downloaded(page, 'Methods appendix (Markdown)');
  expect(appendix).toContain('# Methods appendix');
  expect(appendix).toContain('**Found 3 → opened 1 → kept 1, rejected 1**, not judged 1.');
  expect(appendix).toContain('“A Ferry Is Late,” Valley Review, May 2, 2024.');
  expect(appendix).toContain('not on the \\*strait\\*');
  const table = await downloaded(page, 'Table for a spreadsheet (CSV)');
  expect(table).toContain('"rejected","not on the *strait*"');

  await entry(page, 'ferry')
    .getByRole('button', { name: /^ferry/u })
    .click();
  await expect(page.getByRole('heading', { name: '3 results' })).toBeVisible();
});

test('a search that only stood for a while is in the log, on its shelf, and can be deleted from it', async ({
  page,
}) => {
  await fileArticles(page, articles);
  await page.getByRole('button', { name: 'Unread 4 articles' }).click();
  await searchField(page).fill('treaty');
  await expect(page.getByRole('heading', { name: '2 results' })).toBeVisible();
  await page.getByRole('button', { name: 'Search log' }).click();
  await expect(entry(page, 'treaty')).toContainText('2 articles found');
  await expect(entry(page, 'treaty')).toContainText('Unread');
  await page.getByRole('checkbox', { name: 'Choose “treaty”' }).check();
  await page.getByRole('button', { name: 'Delete 1 search…' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete for good' }).click();
  await expect(page.getByText('Nothing yet.')).toBeVisible();
});

test('what was only typed on from makes way for what it became', async ({ page }) => {
  await fileArticles(page, articles);
  await searchField(page).fill('ferry');
  await page.getByRole('button', { name: 'Search log' }).click();
  await expect(entry(page, 'ferry')).toContainText('3 articles found');
  await page.keyboard.press('Escape');
  await searchField(page).press('End');
  await page.keyboard.type(' treaty');
  await expect(page.getByRole('heading', { name: '1 result' })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Search log' }).click();
  await expect(entry(page, 'ferry treaty')).toContainText('1 article found');
  await expect(entry(page, 'ferry')).toHaveCount(0);
});

test('a search is in the log as soon as Enter is pressed on it, though it finds nothing, or a facet of it is', async ({
  page,
}) => {
  await fileArticles(page, articles);
  await searchField(page).fill('zeppelin');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Nothing found')).toBeVisible();
  await searchField(page).fill('treaty');
  await expect(page.getByRole('heading', { name: '2 results' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page
    .getByRole('region', { name: 'Facets' })
    .getByRole('button', { name: /^Valley Review/u })
    .click();
  await expect(searchField(page)).toHaveValue('outlet:="Valley Review" treaty');
  await searchField(page).fill('');
  await page.getByRole('button', { name: 'Search log' }).click();
  await expect(entry(page, 'treaty')).toContainText('2 articles found');
  await expect(entry(page, 'zeppelin')).toContainText('0 articles found');
});
