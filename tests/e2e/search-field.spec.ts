import { z } from 'zod';
import { expect, type Locator, type Page } from '@playwright/test';
import { fileArticles, isFiled } from '../support/e2e-files.ts';
import { test } from '../support/e2e-window.ts';

const articles = [
  {
    title: 'Bogotá reopens its consulate',
    text: 'The consulate in the old quarter opens on Monday. Ferry tickets are sold out.',
    outlet: 'The Harbour Courier',
    author: 'Inês Calder',
    published: '2023-02-10',
    tags: ['consulates'],
  },
  {
    title: 'Ferry line to the islands',
    text: 'A ferry, and another ferry, and a third ferry sail from June.',
    outlet: 'Valley Review',
    author: 'Ode Barr',
    published: '2024-06-01',
    tags: ['ferries'],
  },
  {
    title: 'Venezuela and the river treaty',
    text: 'Caracas answered the note on the river treaty in one line.',
    outlet: 'Valley Review',
    author: 'Marta Quill',
    published: '2025-01-20',
    tags: ['rivers', 'notes'],
  },
];

function searchField(page: Page): Locator {
  return page.getByRole('combobox', { name: 'Search the archive' });
}

/** The headlines found, in their order. */
async function expectHeadlines(page: Page, headlines: readonly (string | RegExp)[]): Promise<void> {
  await expect(page.getByRole('region', { name: 'Articles' }).getByRole('option')).toContainText([...headlines]);
  await expect(page.getByRole('region', { name: 'Articles' }).getByRole('option')).toHaveCount(headlines.length);
}

async function sortBy(page: Page, order: string): Promise<void> {
  await page.getByRole('button', { name: /^Order:/u }).click();
  await page.getByRole('menuitem', { name: order }).click();
}

const oddQueries = [
  '"',
  '""',
  '“”',
  '"unclosed phrase',
  "'",
  '`',
  '-',
  '--',
  '-"',
  '- ferry',
  '*',
  '**',
  'f*',
  '*erry',
  ':',
  'after:',
  'before:yesterday',
  'after:2024-13-45',
  'outlet:',
  'outlet:"',
  'foo:bar',
  'has:',
  'has:everything',
  'a OR',
  'OR AND NOT',
  'NEAR(a b, 5)',
  'ferry NOT',
  '(',
  ')',
  '((ferry) OR',
  '{title}: ferry',
  'ferry^2',
  'ferry + line',
  "'; DROP TABLE articles; --",
  "' OR '1'='1",
  'SELECT * FROM articles WHERE 1=1',
  '%',
  '_',
  '\\',
  '\u0000ferry',
  '\uD800',
  '\u202Eyrref',
  '🕊️',
  '👩‍👩‍👧‍👦 ferry',
  '外交',
  'مضيق هرمز',
  '½ ﬁ Ⅳ',
  'e\u0301\u0301\u0301',
  '<img src=x onerror=alert(1)>',
  '${7*7}{{7*7}}',
  'https://gazette.example/?a=b&c=d#e',
  'word '.repeat(1000),
  'x'.repeat(5000),
  '"'.repeat(5000),
  '-'.repeat(5000),
  'after:'.repeat(500),
];

const answered = z.object({ ok: z.literal(true), value: z.object({ total: z.number() }) });

test('any string whatever gives results or a message, and never an error', async ({ page }) => {
  await fileArticles(page, articles);
  const list = page.getByRole('region', { name: 'Articles' });
  const count = list.getByRole('heading', { level: 2 });
  for (const query of oddQueries) {
    await test.step(`answers ${query.slice(0, 40)}`, async () => {
      const answering = page.waitForResponse((response) => response.url().endsWith('/call/search.run'));
      await searchField(page).fill(query);
      const { value } = answered.parse(await (await answering).json());
      await expect(count).toHaveText(`${value.total} ${value.total === 1 ? 'result' : 'results'}`);
      await expect(list.getByRole('alert')).toHaveCount(0);
      if (value.total === 0) await expect(list.getByText('Nothing found')).toBeVisible();
    });
  }
  await searchField(page).fill('ferry');
  await expectHeadlines(page, ['Ferry line', 'Bogotá']);
});

test('what is odd about a query is said in words, with its place', async ({ page }) => {
  await fileArticles(page, articles);
  const list = page.getByRole('region', { name: 'Articles' });
  for (const [query, words] of [
    ['ferry "line', 'This quotation mark is not closed'],
    ['ferry after:soon', '“after:” needs a date like 2024-05-31'],
    ['ferry outlett:Valley', '“outlett:” is not a field'],
    ['ferry has:pictures', '“has:” takes note, highlight, image or original.'],
  ] as const) {
    await searchField(page).fill(query);
    await expect(list.getByText(words)).toBeVisible();
    await expect(list.getByText(words).locator('mark')).toHaveText(query.slice('ferry '.length));
  }
});

test('words, phrases, prefixes, exclusions, fields and dates find what they say', async ({ page }) => {
  await fileArticles(page, articles);
  await searchField(page).fill('ferry');
  await page.keyboard.press('Enter');
  await sortBy(page, 'Newest first');
  const [bogota, ferry, venezuela] = ['Bogotá reopens', 'Ferry line', 'Venezuela and'] as const;
  for (const [query, headlines] of [
    ['bogota', [bogota]],
    ['BOGOTÁ', [bogota]],
    ['"river treaty"', [venezuela]],
    ['"treaty river"', []],
    ['consul*', [bogota]],
    ['consul', [bogota]],
    ['=consul tickets', []],
    ['ferry -islands', [bogota]],
    ['outlet:valley', [venezuela, ferry]],
    ['outlet:"Harbour Courier"', [bogota]],
    ['author:"Ines Calder"', [bogota]],
    ['tag:rivers', [venezuela]],
    ['after:2024', [venezuela, ferry]],
    ['before:2024', [bogota]],
    ['after:2024-06-01 before:2025', [ferry]],
    ['has:note', []],
  ] as const) {
    await test.step(query, async () => {
      await searchField(page).fill(query);
      await expectHeadlines(page, headlines);
    });
  }
});

test('results stand by relevance or by date, as chosen', async ({ page }) => {
  await fileArticles(page, articles);
  await searchField(page).fill('ferry');
  await page.keyboard.press('Enter');
  await expectHeadlines(page, ['Ferry line', 'Bogotá']);
  await sortBy(page, 'Oldest first');
  await expectHeadlines(page, ['Bogotá', 'Ferry line']);
  await sortBy(page, 'Newest first');
  await expectHeadlines(page, ['Ferry line', 'Bogotá']);
  await searchField(page).fill('');
  await expectHeadlines(page, ['Venezuela', 'Ferry line', 'Bogotá']);
});

test('the order that a query asks for is the one shown', async ({ page }) => {
  await fileArticles(page, articles);
  await searchField(page).fill('ferry sort:oldest ');
  await expect(page.getByRole('button', { name: 'Order: Oldest first' })).toBeVisible();
  await searchField(page).fill('ferry sort:outlet ');
  await expect(page.getByRole('button', { name: 'Order: By outlet' })).toBeVisible();
  await searchField(page).fill('ferry ');
  await expect(page.getByRole('button', { name: 'Order: Best match' })).toBeVisible();
});

test('an order chosen in the menu takes the place of the one in the query', async ({ page }) => {
  await fileArticles(page, articles);
  await searchField(page).fill('sort:oldest ferry');
  await page.keyboard.press('Enter');
  await expectHeadlines(page, ['Bogotá', 'Ferry line']);
  await sortBy(page, 'Newest first');
  await expect(searchField(page)).toHaveValue('sort:newest ferry');
  await expectHeadlines(page, ['Ferry line', 'Bogotá']);
  await expect(page.getByRole('button', { name: 'Order: Newest first' })).toBeVisible();
});

test('suggestions forgive a slip of the pen and lead to the article', async ({ page }) => {
  await page.getByRole('button', { name: 'Try the sample library' }).click();
  await isFiled(page, 12);
  await fileArticles(page, articles);
  const found = page.getByRole('region', { name: 'Articles' });
  const suggestions = page.getByRole('listbox', { name: 'Suggestions' });
  const headline = page.getByRole('region', { name: 'Reader' }).getByRole('heading', { level: 1 });
  for (const [slip, meant] of [
    ['Montruex', 'Montreux'],
    ['Venzuela', 'Venezuela and the river treaty'],
  ] as const) {
    await searchField(page).fill('');
    await searchField(page).pressSequentially(slip);
    await suggestions.getByRole('option', { name: meant }).filter({ hasText: 'Headline' }).click();
    await expect(headline).toContainText(meant);
    await expect(suggestions).toBeHidden();
  }

  // the words of the archive are read once it has been quiet for a while
  await expect(async () => {
    await searchField(page).fill('');
    await searchField(page).fill('Montruex');
    await page.keyboard.press('Escape');
    await found.getByText('Nothing found').waitFor();
    await found.getByRole('button', { name: /^montreux/iu }).click({ timeout: 2000 });
  }).toPass();
  await expect(found.getByRole('option').locator('mark').first()).toHaveText('Montreux');
});
