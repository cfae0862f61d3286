import { expect, type Page } from '@playwright/test';
import { fileArticles } from '../support/e2e-files.ts';
import { painted } from '../support/e2e-text.ts';
import { test } from '../support/e2e-window.ts';

const filler = 'The ministry said nothing of substance about the matter, as it had done all week.\n\n'.repeat(12);

const articles = [
  {
    title: 'Sanctions on the river trade',
    text: `The sanctions began in June.\n\n${filler}A sanctioned barge waited at Bogotá.\n\n${filler}No sanction, said Putin's envoy.\n\n${filler}Grain barges left the corridor at dawn.`,
    published: '2024-05-03',
  },
  {
    title: 'Переговоры о реке',
    text: `${filler}Встречу провёл Путин в Москве. Путин уехал.`,
    published: '2024-05-02',
    language: 'ru',
  },
  {
    title: 'Barges again',
    text: 'Grain barges crossed the corridor at dawn, sanctioned or not, to Bogotá.',
    published: '2024-05-01',
  },
  {
    title: 'NATO ومضيق هرمز',
    text: `قال الوزير إن المضيق مفتوح.\n\n${'NATO ships and other ships sailed on. '.repeat(8)}\n\nNATO تراقب مضيق هرمز منذ عام.`,
    published: '2024-04-01',
    language: 'ar',
  },
  ...['One', 'Two', 'Three', 'Four', 'Five', 'Six'].map((name) => ({
    title: `Note ${name}`,
    text: `${name} ferry sailed.`,
  })),
];

const search = (page: Page) => page.getByRole('combobox', { name: 'Search the archive' });
const list = (page: Page) => page.getByRole('region', { name: 'Articles' });
const reader = (page: Page) => page.getByRole('region', { name: 'Reader' });
const hits = (page: Page) => reader(page).getByRole('group', { name: 'Hits of the search' });

/** Searches, and waits until the list shows what was found: rows move while it comes, and a press may miss them. */
async function find(page: Page, query: string, results: number): Promise<void> {
  await search(page).fill(query);
  const head = list(page).getByRole('heading', { name: new RegExp(`^${results} results?$`, 'u') });
  await expect(head).toBeVisible();
}

async function open(page: Page, query: string, results: number, headline: string): Promise<void> {
  await find(page, query, results);
  await list(page).getByRole('option', { name: headline }).click();
  await expect(reader(page).getByRole('heading', { level: 1 })).toHaveText(headline);
}

/** The words of the hit that is shown, when they lie within what can be seen of the text. */
function shownHit(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const [range] = [...(CSS.highlights.get('search-hit-shown') ?? [])];
    const pane = document.querySelector('.reader-scroll')?.getBoundingClientRect();
    if (!(range instanceof Range) || pane === undefined) return null;
    const { top, bottom } = range.getBoundingClientRect();
    return top >= pane.top && bottom <= pane.bottom ? range.toString() : `${range.toString()}, out of sight`;
  });
}

test('opened, an article shows the first hit; n and p step through all of them, whatever their form', async ({
  page,
}) => {
  await fileArticles(page, articles);
  await open(page, 'sanction ', 2, 'Sanctions on the river trade');
  await expect(reader(page).getByRole('heading', { level: 1 }).locator('mark')).toHaveText('Sanctions');
  await expect.poll(() => painted(page)).toMatchObject({ 'search-hit': ['sanctions', 'sanctioned', 'sanction'] });
  await expect(hits(page)).toContainText('1 of 3');
  for (const [key, words, position] of [
    ['n', 'sanctioned', '2 of 3'],
    ['n', 'sanction', '3 of 3'],
    ['F3', 'sanctions', '1 of 3'],
    ['p', 'sanction', '3 of 3'],
    ['p', 'sanctioned', '2 of 3'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(hits(page)).toContainText(position);
    await expect.poll(() => shownHit(page)).toBe(words);
  }
  await expect(reader(page).locator('[aria-live=polite]').filter({ hasText: '2 of 3' })).toContainText(
    'A sanctioned barge waited at Bogotá.',
  );
  await hits(page).getByRole('button', { name: 'Next hit' }).click();
  await expect(hits(page)).toContainText('3 of 3');

  await test.step('what is typed later is marked, and nothing moves', async () => {
    await search(page).fill('barge ');
    await expect(hits(page)).toContainText('2 hits');
    await expect.poll(() => painted(page)).toMatchObject({ 'search-hit': ['barge', 'barges'] });
  });

  await test.step('a note is written where something is in hand, else n steps', async () => {
    await page.keyboard.press('Escape');
    await search(page).fill('barge ');
    await reader(page).getByRole('document').focus();
    await page.keyboard.press('F7');
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Control+Shift+ArrowRight');
    await page.keyboard.press('1');
    await page.keyboard.press('n');
    await expect(page.getByRole('textbox', { name: 'Note' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(hits(page)).toContainText('2 hits');
  });
});

test('a name is marked in its other script, a word begun in those that begin so, and a headline in its translation', async ({
  page,
}) => {
  await fileArticles(page, articles);
  await open(page, 'Putin ', 2, 'Переговоры о реке');
  await expect.poll(() => painted(page)).toMatchObject({ 'search-hit': ['Путин', 'Путин'] });
  await expect.poll(() => shownHit(page)).toBe('Путин');
  await open(page, 'crossed sanctio', 1, 'Barges again');
  await expect.poll(() => painted(page)).toMatchObject({ 'search-hit': ['crossed', 'sanctioned'] });

  await test.step('a translated headline is found, shown and marked beside the one that was printed, and can be taken back', async () => {
    await open(page, 'Putin ', 2, 'Переговоры о реке');
    await reader(page).getByRole('button', { name: 'Where this comes from' }).click();
    await reader(page).getByRole('button', { name: 'Add a translation' }).click();
    await reader(page).getByRole('textbox', { name: 'Translated headline' }).fill('Talks on the river crossing');
    await page.keyboard.press('Enter');
    await expect(reader(page).getByRole('button', { name: 'Correct the translated headline' })).toBeVisible();
    await find(page, 'headline:crossings ', 1);
    const row = list(page).getByRole('option', { name: 'Talks on the river crossing' });
    await expect(row).toContainText('Переговоры о реке');
    await expect(row.locator('mark')).toHaveText('crossing');
    await row.click();
    const head = reader(page).locator('.article-head');
    await expect(head.locator('mark')).toHaveText('crossing');
    await page.keyboard.press('Control+z');
    await expect(list(page).getByRole('option')).toHaveCount(0);
    await expect(head).not.toContainText('Talks');
    await expect(reader(page).getByRole('button', { name: 'Add a translation' })).toBeVisible();
  });
});

test('words are found within the open article, and stepped through, by Ctrl+F', async ({ page }) => {
  await fileArticles(page, articles);
  await page.keyboard.press('Control+f');
  await expect(search(page)).toBeFocused();
  await page.getByRole('option', { name: 'Sanctions on the river' }).click();
  await page.keyboard.press('Control+f');
  const field = reader(page).getByRole('textbox', { name: 'Find in this article' });
  await expect(field).toBeFocused();
  await page.keyboard.type('BOGOTA');
  await expect.poll(() => painted(page)).toMatchObject({ 'search-hit': ['Bogotá'] });
  await expect.poll(() => shownHit(page)).toBe('Bogotá');
  await field.fill('anction');
  const found = reader(page).getByRole('group', { name: 'What was found in this article' });
  await expect(found).toContainText(/\d of 3/u);
  const before = await found.textContent();
  await page.keyboard.press('Enter');
  await expect(found).not.toHaveText(before ?? '');
  await page.keyboard.press('Shift+Enter');
  await expect(found).toHaveText(before ?? '');
  await test.step('what is looked for goes along to the next article, and leaves the keyboard where it is', async () => {
    await field.fill('barge');
    await list(page).getByRole('option', { name: 'Barges again' }).click();
    await expect.poll(() => painted(page)).toMatchObject({ 'search-hit': ['barge'] });
    await expect(list(page).getByRole('option', { name: 'Barges again' })).toBeFocused();
    await page.keyboard.press('Control+f');
    await expect(field).toBeFocused();
  });
  await field.fill('zebra');
  await expect(reader(page).getByText('Not found')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(field).toBeHidden();
  await expect(reader(page).getByRole('document')).toBeFocused();
});

test('further passages of an article unfold beside its row, and lead into it', async ({ page }) => {
  await fileArticles(page, articles);
  await find(page, 'sanction ', 2);
  const row = list(page).getByRole('option', { name: 'Sanctions on the river' });
  await page.keyboard.press('Enter');
  await row.focus();
  await expect(row).toContainText('2 more passages');
  await page.keyboard.press('m');
  const passages = page.getByRole('dialog', { name: 'Passages of Sanctions on' }).getByRole('option');
  await expect(passages).toHaveCount(2);
  await expect(passages.locator('mark')).toHaveText(['sanctioned', 'sanction']);
  await page.keyboard.press('Escape');
  await expect(passages).toHaveCount(0);
  await expect(row).toBeFocused();

  await page.keyboard.press('m');
  await expect(passages.first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(passages).toHaveCount(0);
  await expect.poll(() => shownHit(page)).toBe('sanction');
  await expect(hits(page)).toContainText('3 of 3');

  await row.getByText('2 more passages').click();
  await passages.first().click();
  await expect.poll(() => shownHit(page)).toBe('sanctioned');
  await expect(list(page).getByRole('option')).toHaveCount(2);
});

test('the articles most like the open one are listed, and that is said', async ({ page }) => {
  await fileArticles(page, articles);
  await open(page, 'barges ', 2, 'Sanctions on the river trade');
  await reader(page).getByRole('button', { name: 'More like this' }).click();
  await expect(search(page)).toHaveValue(/^like:[0-9a-z]{8}$/u);
  await expect(list(page).getByText(/articles like “Sanctions on the river trade”, by the words/u)).toBeVisible();
  await expect(list(page).getByRole('option').first()).toContainText('Barges again');
  await expect(list(page).getByRole('option', { name: 'Sanctions on the river' })).toHaveCount(0);
  await page.getByRole('option', { name: 'Barges again' }).focus();
  const other = await search(page).inputValue();
  await page.keyboard.press('a');
  await expect(search(page)).not.toHaveValue(other);
  await expect(list(page).getByText(/articles like “Barges again”/u)).toBeVisible();
});

test('passages of a text that runs from right to left do too, also where they begin with Latin letters', async ({
  page,
}) => {
  await fileArticles(page, articles);
  await search(page).fill('هرمز ');
  const row = list(page).getByRole('option', { name: 'NATO ومضيق' });
  await expect(row.locator('.row-snippet')).toHaveText(/^…? ?NATO/u);
  await expect(row.locator('.row-snippet')).toHaveCSS('direction', 'rtl');
  await expect(row.locator('.row-snippet mark')).toHaveText('هرمز');
  await search(page).fill('مضيق or المضيق ');
  await expect(row.locator('.row-snippet mark').first()).toHaveText(/مضيق/u);
  await row.focus();
  await page.keyboard.press('m');
  await expect(page.getByRole('dialog').getByRole('option').locator('p').first()).toHaveCSS('direction', 'rtl');
});
