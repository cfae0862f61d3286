import { expect, type Locator, type Page } from '@playwright/test';
import { fileArticles } from '../support/e2e-files.ts';
import { selectText } from '../support/e2e-text.ts';
import { test } from '../support/e2e-window.ts';

/** Forty articles of many paragraphs, the word "armistice" in the last paragraph of each. */
const articles = Array.from({ length: 40 }, (_, number) => ({
  title: `Dispatch ${number + 1} from the border`,
  text: [
    ...Array.from({ length: 20 }, (_paragraph, at) => `Paragraph ${at + 1} tells at length of dispatch ${number + 1}.`),
    'At last an armistice was signed.',
  ].join('\n\n'),
  published: `2024-01-${String((number % 28) + 1).padStart(2, '0')}`,
}));

function search(page: Page): Locator {
  return page.getByRole('combobox', { name: 'Search the archive' });
}

function text(page: Page): Locator {
  return page.getByRole('document', { name: 'Text of the article' });
}

async function rightEdge(locator: Locator): Promise<number> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('nothing is shown');
  return box.x + box.width;
}

test('notes stand beside the text where sixty characters of it fit, and below it elsewhere', async ({ page }) => {
  await fileArticles(page, articles.slice(0, 2));
  await page.getByRole('option').first().click();
  await selectText(page, 'Paragraph 1 tells');
  await page.keyboard.press('1');
  const notes = page.getByRole('complementary', { name: 'Annotations' });
  await expect(notes.getByRole('listitem')).toHaveCount(1);

  const isBeside = async (): Promise<boolean> => {
    const [there, here] = await Promise.all([notes.boundingBox(), rightEdge(text(page))]);
    return there !== null && there.x >= here;
  };
  await expect.poll(isBeside).toBe(false);
  await page.keyboard.press('l');
  await expect(page.getByRole('navigation', { name: 'Library' })).toBeHidden();
  await expect.poll(isBeside).toBe(true);
  const characters = await text(page).evaluate((element) => {
    const drawn = document.createElement('span');
    drawn.textContent = 'Paragraph 1 tells at length of the dispatch from the border.';
    element.append(drawn);
    const { width } = drawn.getBoundingClientRect();
    drawn.remove();
    return (element.clientWidth / width) * 60;
  });
  expect(characters).toBeGreaterThanOrEqual(60);
  expect(characters).toBeLessThanOrEqual(75);
  await page.keyboard.press('l');
  await expect(page.getByRole('navigation', { name: 'Library' })).toBeVisible();
});

test('an article opens at its first hit, and typing on does not move it', async ({ page }) => {
  await fileArticles(page, articles.slice(0, 2));
  await search(page).fill('armist');
  await expect(page.getByText('for armist*')).toBeVisible();
  await expect(page.getByRole('heading', { name: '2 results' })).toBeVisible();
  await page.getByRole('option').first().click();
  await expect(text(page).getByText('At last an armistice')).toBeInViewport();
  await search(page).fill('paragraph');
  await expect(page.getByText('for armist*')).toBeHidden();
  await expect(text(page).getByText('At last an armistice')).toBeInViewport();
});

test('where list and reader take turns, the list keeps its place and the keyboard', async ({ page }) => {
  await fileArticles(page, articles);
  await page.setViewportSize({ width: 700, height: 600 });
  const list = page.getByRole('listbox', { name: 'All articles' });
  await list.hover();
  await page.mouse.wheel(0, 1200);
  const row = list.locator('[aria-posinset="18"]');
  await expect(row).toBeInViewport();
  await row.click();
  await expect(list).toBeHidden();
  await expect(text(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(row).toBeInViewport();
  await expect(row).toBeFocused();
});

test('what finds nothing is answered with what finds something', async ({ page }) => {
  await fileArticles(page, articles.slice(0, 2));
  await search(page).fill('"armistice border zeppelin"');
  await expect(page.getByText('Nothing found')).toBeVisible();
  await page.getByRole('button', { name: 'armistice border 2', exact: true }).click();
  await expect(page.getByRole('heading', { name: '2 results' })).toBeVisible();
});
