import { expect, type Locator, type Page } from '@playwright/test';
import { fileArticles } from '../support/e2e-files.ts';
import { test } from '../support/e2e-window.ts';

const article = (title: string): object => ({ title, text: `${title}: the envoys spoke.`, outlet: 'Valley Review' });

function searchField(page: Page): Locator {
  return page.getByRole('combobox', { name: 'Search the archive' });
}

function savedSearch(page: Page, name: string): Locator {
  return page.getByRole('region', { name: 'Saved searches' }).getByRole('button', { name, exact: true });
}

test('a saved search counts what is new in it until it is looked at, also after a restart', async ({
  page,
  restart,
}) => {
  await fileArticles(page, [article('The ferry sails'), article('The treaty holds')]);
  await searchField(page).fill('ferry');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Save this search' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save this search' });
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toHaveValue('ferry');
  // What is typed goes in the place of the name that is offered.
  await page.keyboard.type('Ferries of the strait');
  await page.keyboard.press('Enter');
  await expect(savedSearch(page, 'Ferries of the strait')).toBeVisible();

  await page.getByRole('button', { name: 'Dismiss' }).click();
  await page.getByRole('button', { name: 'Clear the search' }).click();
  await fileArticles(page, [article('A second ferry'), article('A third ferry'), article('A second treaty')]);
  const withNews = savedSearch(page, 'Ferries of the strait 2 new articles');
  await expect(withNews).toBeVisible();
  await restart();
  await expect(withNews).toBeVisible();

  await withNews.click();
  await expect(searchField(page)).toHaveValue('ferry');
  await expect(page.getByRole('heading', { name: '3 results' })).toBeVisible();
  await expect(page.getByText('New', { exact: true })).toHaveCount(2);
  await expect(savedSearch(page, 'Ferries of the strait')).toBeVisible();
});

test('a saved search is renamed, deleted, and brought back', async ({ page }) => {
  await fileArticles(page, [article('The ferry sails'), article('The treaty holds')]);
  await searchField(page).fill('ferry');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Save this search' }).click();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'More for ferry' }).click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await page.getByRole('textbox', { name: 'New name of ferry' }).fill('Crossings');
  await page.keyboard.press('Enter');
  await expect(savedSearch(page, 'Crossings')).toBeVisible();
  await page.getByRole('button', { name: 'More for Crossings' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(savedSearch(page, 'Crossings')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(savedSearch(page, 'Crossings')).toBeVisible();
});

test('the empty search field offers what was saved and what was searched for last', async ({ page }) => {
  await fileArticles(page, [article('The ferry sails'), article('The treaty holds')]);
  await searchField(page).fill('treaty');
  await expect(page.getByRole('heading', { name: '1 result' })).toBeVisible();
  await page.keyboard.press('Enter');
  await searchField(page).fill('ferry');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Save this search' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('Crossings');
  await page.keyboard.press('Enter');
  await expect(savedSearch(page, 'Crossings')).toBeVisible();
  await searchField(page).fill('');
  const offered = page.getByRole('listbox', { name: 'Saved and recent searches' }).getByRole('option');
  await expect(offered).toContainText(['Crossings', 'treaty']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(offered.nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(searchField(page)).toHaveValue('treaty');
  await expect(page.getByRole('heading', { name: '1 result' })).toBeVisible();
});
