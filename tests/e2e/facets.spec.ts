import { expect, type Locator, type Page } from '@playwright/test';
import { fileArticles } from '../support/e2e-files.ts';
import { isStill } from '../support/e2e-stillness.ts';
import { test } from '../support/e2e-window.ts';

const outlets = ['The Harbour Courier', 'Valley Review', 'Delta Post'] as const;
const authors = ['Inês Calder', 'Ode Barr', 'Marta Quill', 'Tomas Reed', 'Ana Osei', 'Li Wen', 'Sara Holm'] as const;

/** Sixty articles of 2019 to 2024, ten of each year, of which every second is on the ferry. */
const articles = Array.from({ length: 60 }, (_, number) => ({
  title: `Dispatch ${number + 1} on the ${number % 2 === 0 ? 'ferry' : 'treaty'}`,
  text: `Dispatch ${number + 1} tells of the strait.`,
  outlet: outlets[number % 3],
  author: authors[number % 7],
  published: `${2019 + Math.floor(number / 10)}-${String((number % 10) + 1).padStart(2, '0')}-15`,
  language: number % 6 === 0 ? 'pt' : 'en',
  tags: number % 4 === 0 ? ['Straits', 'Ports'] : ['Straits'],
}));

function searchField(page: Page): Locator {
  return page.getByRole('combobox', { name: 'Search the archive' });
}

function facet(page: Page, title: string): Locator {
  return page.getByRole('region', { name: 'Facets' }).getByRole('region', { name: title });
}

/** Unfolds a facet. */
async function unfold(page: Page, title: string): Promise<void> {
  await facet(page, title).getByRole('button', { name: title, expanded: false }).click();
}

/** The values of a facet that are shown, and the button for the rest of them. */
function values(page: Page, title: string): Locator {
  return facet(page, title).getByRole('list').getByRole('button');
}

function timeline(page: Page): Locator {
  return page.getByRole('slider', { name: 'Published' });
}

test('values of facets go into the query and out again, with counts that follow it', async ({ page }) => {
  await fileArticles(page, articles);
  await expect(page.getByRole('region', { name: 'Facets' })).toBeHidden();
  await searchField(page).fill('ferry');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '30 results' })).toBeVisible();
  const valley = facet(page, 'Outlet').getByRole('button', { name: /^Valley Review/u });
  await expect(valley).toHaveAccessibleName('Valley Review 10 articles');
  await valley.click();
  await expect(searchField(page)).toHaveValue('outlet:="Valley Review" ferry');
  await expect(page.getByRole('heading', { name: '10 results' })).toBeVisible();
  await expect(valley).toHaveAttribute('aria-pressed', 'true');
  await expect(facet(page, 'Language').getByRole('heading')).toHaveText('LanguageEnglish');
  await unfold(page, 'Language');
  await expect(values(page, 'Language')).toHaveCount(1);
  await unfold(page, 'Tag');
  await expect(facet(page, 'Tag').getByRole('button', { name: 'Ports 5 articles' })).toBeVisible();
  await valley.click();
  await expect(searchField(page)).toHaveValue('ferry');
  await expect(page.getByRole('heading', { name: '30 results' })).toBeVisible();

  // by keyboard: one stop for each facet, arrows within it
  await isStill(page);
  await expect(values(page, 'Author')).toHaveCount(0);
  await facet(page, 'Author').getByRole('button', { name: 'Author' }).press('Enter');
  await expect(values(page, 'Author')).toHaveCount(6);
  await facet(page, 'Author').getByRole('button', { name: '2 more' }).press('Enter');
  await expect(values(page, 'Author')).toHaveCount(8);
  const first = values(page, 'Author').first();
  await first.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(values(page, 'Author').nth(5)).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(values(page, 'Author').nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(searchField(page)).toHaveValue(/^author:="[^"]+" ferry$/u);
  await expect(facet(page, 'Author').locator(':focus')).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('f');
  await expect(page.getByRole('region', { name: 'Facets' })).toBeHidden();
});

test('a facet that was folded away stays so, and says what is chosen of it', async ({ page }) => {
  await fileArticles(page, articles);
  await searchField(page).fill('ferry');
  await page.keyboard.press('Enter');
  await values(page, 'Outlet').getByText('Delta Post').click();
  await facet(page, 'Outlet').getByRole('button', { expanded: true }).click();
  await expect(facet(page, 'Outlet').getByRole('heading')).toHaveText('OutletDelta Post');
  await unfold(page, 'Year');
  await page.reload();
  await searchField(page).fill('treaty');
  await expect(values(page, 'Year')).toHaveCount(6);
  await expect(values(page, 'Outlet')).toHaveCount(0);
  await expect(facet(page, 'Outlet').getByRole('heading')).toHaveText('Outlet3');
});

test('a stretch of time is brushed with the mouse and with the keyboard, and cleared', async ({ page }) => {
  await fileArticles(page, articles);
  await expect(timeline(page)).toHaveAttribute('aria-valuemax', '6');
  const box = await timeline(page).boundingBox();
  if (box === null) throw new Error('there is no histogram');
  const middleOf = (bar: number): number => box.x + ((bar + 0.5) / 6) * box.width;
  await page.mouse.move(middleOf(2), box.y + 10);
  await page.mouse.down();
  await page.mouse.move(middleOf(3), box.y + 10, { steps: 4 });
  await expect(timeline(page)).toHaveAttribute('aria-valuetext', '2021 – 2022, 20 articles');
  await page.mouse.up();
  await expect(searchField(page)).toHaveValue('after:2021 before:2023');
  await expect(page.getByRole('heading', { name: '20 results' })).toBeVisible();
  await expect(timeline(page)).toHaveAttribute('aria-valuemax', '22');

  await timeline(page).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(timeline(page)).toHaveAttribute('aria-valuetext', 'January 2021 – March 2021, 3 articles');
  await page.keyboard.press('Escape');
  await expect(searchField(page)).toHaveValue('after:2021 before:2023');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(searchField(page)).toHaveValue('after:2022-09 before:2022-11');
  await expect(page.getByRole('heading', { name: '2 results' })).toBeVisible();
  await page.getByRole('button', { name: 'Clear range' }).click();
  await expect(searchField(page)).toHaveValue('');
  await expect(timeline(page)).toHaveAttribute('aria-valuemax', '6');
});

test('in a narrow window the facets are folded behind their button', async ({ page }) => {
  await page.setViewportSize({ width: 800, height: 600 });
  await fileArticles(page, articles);
  await searchField(page).fill('ferry');
  await page.keyboard.press('Enter');
  await expect(timeline(page)).toBeVisible();
  await expect(page.getByRole('region', { name: 'Facets' })).toBeHidden();
  await page.getByRole('button', { name: 'Show the facets' }).click();
  await expect(values(page, 'Outlet')).toHaveCount(3);
  await page.getByRole('button', { name: 'Fold the facets away' }).click();
  await expect(page.getByRole('region', { name: 'Facets' })).toBeHidden();
});
