import { expect, type Page } from '@playwright/test';
import { fileArticles } from '../support/e2e-files.ts';
import { test } from '../support/e2e-window.ts';

const articles = 3000;
/** A window 800 pixels high shows nine rows; some more are kept ready on each side. */
const mostRows = 40;
const aDay = 24 * 60 * 60 * 1000;

/** Waits until every drawn row is filled, and expects that each is the article of its place. */
async function expectRightRows(page: Page): Promise<void> {
  await expect(page.locator('[role=option][aria-busy=true]')).toHaveCount(0);
  const rows = await page.getByRole('option').evaluateAll((options) =>
    options.map((option) => ({
      place: Number(option.getAttribute('aria-posinset')),
      title: option.querySelector('.row-title')?.textContent,
    })),
  );
  expect(rows.length).toBeLessThan(mostRows);
  for (const { place, title } of rows) expect(title).toBe(`Dispatch ${articles + 1 - place}`);
}

test('a list of 3,000 articles draws few rows and the right ones, however it is moved through', async ({ page }) => {
  await fileArticles(
    page,
    Array.from({ length: articles }, (_, index) => ({
      title: `Dispatch ${index + 1}`,
      text: `The embassy reported on day ${index + 1}.`,
      published: new Date(Date.UTC(2001, 0, 1) + index * aDay).toISOString().slice(0, 10),
    })),
  );
  const list = page.getByRole('listbox', { name: 'All articles' });
  const row = (place: number) => list.locator(`[aria-posinset="${place}"]`);
  await expect(row(1)).toBeInViewport();
  await expectRightRows(page);

  await row(1).focus();
  await page.keyboard.press('End');
  await expect(row(articles)).toBeFocused();
  await expect(row(articles)).toBeInViewport();
  await expectRightRows(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Reader' }).getByRole('heading', { level: 1 })).toHaveText(
    'Dispatch 1',
  );

  await list.hover();
  await page.mouse.wheel(0, -80 * 1500);
  await expect(row(1496)).toBeInViewport();
  await expectRightRows(page);

  await page.keyboard.press('Home');
  await expect(row(1)).toBeInViewport();
  await expectRightRows(page);

  // A short list after the end of a long one.
  await page.keyboard.press('End');
  await expect(row(articles)).toBeInViewport();
  await page.getByRole('combobox', { name: 'Search the archive' }).fill('title:"Dispatch 2999"');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option')).toHaveCount(1);
  await expect(page.getByRole('option')).toContainText('Dispatch 2999');
});
