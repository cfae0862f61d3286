import { expect, type Locator, type Page } from '@playwright/test';
import { fileArticles } from '../support/e2e-files.ts';
import { test } from '../support/e2e-window.ts';

const answers = [
  'Caracas answered in one line; nobody else said a word.',
  'Tankers wait off the strait until the courts decide.',
  'Farmers blockade the port, and bread becomes dear.',
  'A minister resigns over letters that were never sent.',
  'Engineers mend the pipeline behind the old border post.',
];

const articles = [
  ...answers.map((answer, number) => ({
    title: `Sanctions on oil, part ${number + 1}`,
    text: `The sanctions on oil have begun. ${answer}`,
    outlet: 'Valley Review',
    author: 'Marta Quill',
    published: '2024-06-01',
    language: 'fr',
    tags: ['oil price'],
  })),
  {
    title: 'Ferry line to the islands',
    text: 'A ferry sails from June.',
    outlet: 'The Harbour Courier',
    author: 'Inês Calder',
    published: '2023-02-10',
    language: 'de',
    tags: ['ferries'],
  },
];

function searchField(page: Page): Locator {
  return page.getByRole('combobox', { name: 'Search the archive' });
}

function suggestions(page: Page): Locator {
  return page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option');
}

/** Types a query with the caret at the bar. */
async function typeAt(page: Page, marked: string): Promise<void> {
  const caret = marked.indexOf('|');
  const last = marked.charAt(caret - 1);
  await searchField(page).fill(marked.slice(0, caret - 1) + marked.slice(caret + 1));
  await searchField(page).evaluate((field, at) => {
    if (field instanceof HTMLInputElement) field.setSelectionRange(at, at);
  }, caret - 1);
  await page.keyboard.type(last);
}

/** The text of the search field, with a bar where the caret stands. */
async function expectTyped(page: Page, marked: string): Promise<void> {
  await expect
    .poll(() =>
      searchField(page).evaluate((field) => {
        if (!(field instanceof HTMLInputElement)) return '';
        const caret = field.selectionStart ?? 0;
        return `${field.value.slice(0, caret)}|${field.value.slice(caret)}`;
      }),
    )
    .toBe(marked);
}

/** Types a query until what was meant by it is offered: the words of the archive are read once it has been quiet for a while. */
async function offered(page: Page, query: string, meant: string): Promise<Locator> {
  const offer = page.getByRole('region', { name: 'Articles' }).getByRole('button', { name: meant, exact: true });
  await expect(async () => {
    await searchField(page).fill('');
    await searchField(page).fill(query);
    await expect(offer).toBeVisible({ timeout: 2000 });
  }).toPass();
  return offer;
}

test('a field is offered by its name, then its values with how many articles have them', async ({ page }) => {
  await fileArticles(page, articles);
  await searchField(page).pressSequentially('out');
  await expect(suggestions(page).first()).toHaveText('outlet: in the name of the outletField');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expectTyped(page, 'outlet:|');
  await expect(suggestions(page)).toHaveText(['Valley ReviewOutlet5', 'The Harbour CourierOutlet1']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expectTyped(page, 'outlet:="Valley Review"|');
  await expect(page.getByRole('heading', { name: '5 results' })).toBeVisible();
  await expect(suggestions(page)).toHaveCount(0);
});

test('values of every sort are offered, in words', async ({ page }) => {
  await fileArticles(page, articles);
  for (const [typed, values] of [
    ['lang:', ['fr French5', 'de German1']],
    [
      'has:',
      ['note a note of yours', 'highlight a passage you marked', 'image a picture', 'original the original file kept'],
    ],
    ['sort:ol', ['oldest oldest first']],
    ['tag:price', ['oil priceTag5']],
    ['author:calder', ['Inês CalderAuthor1']],
  ] as const) {
    await searchField(page).fill(typed);
    await expect(suggestions(page)).toHaveText([...values]);
  }
});

test('only what stands at the caret makes way', async ({ page }) => {
  await fileArticles(page, articles);
  await typeAt(page, '(oil or outlet:harb|) -gas');
  await suggestions(page).getByText('The Harbour Courier').click();
  await expectTyped(page, '(oil or outlet:="The Harbour Courier"|) -gas');
  await expect(searchField(page)).toBeFocused();

  await typeAt(page, 'lang:(fr or d|) oil');
  await suggestions(page).getByText('German').click();
  await expectTyped(page, 'lang:(fr or de|) oil');
});

test('a slip is forgiven in a name', async ({ page }) => {
  await fileArticles(page, articles);
  await searchField(page).pressSequentially('author:qiull');
  await suggestions(page).getByText('Marta Quill').click();
  await expectTyped(page, 'author:="Marta Quill"|');
});

test('what was meant is offered above few results, and taken and undone by one key', async ({ page }) => {
  await fileArticles(page, articles);
  await offered(page, 'sanctoins oil', 'sanctions oil');
  await expect(page.getByRole('status').filter({ hasText: 'Did you mean' })).toContainText('5 articles');
  await page.keyboard.press('Alt+Enter');
  await expect(searchField(page)).toHaveValue('sanctions oil');
  await expect(searchField(page)).toBeFocused();
  await expect(page.getByRole('heading', { name: '5 results' })).toBeVisible();
  await page.keyboard.press('Alt+Enter');
  await expect(searchField(page)).toHaveValue('sanctoins oil');
  await expect(page.getByText('Nothing found')).toBeVisible();
});

test('what was meant is the last of the suggestions that cover it, for the mouse and the keys', async ({ page }) => {
  await fileArticles(page, articles);
  const last = suggestions(page).last();
  await expect(async () => {
    await searchField(page).fill('');
    await searchField(page).fill('sanctoins oil');
    await searchField(page).press('End');
    await expect(last).toHaveAccessibleName('Did you mean sanctions oil? 5 articles', { timeout: 2000 });
  }).toPass();
  await expect(last).toContainText('AltEnter');
  expect(await suggestions(page).count()).toBeGreaterThan(1);
  await last.click();
  await expect(searchField(page)).toHaveValue('sanctions oil');
  await expect(searchField(page)).toBeFocused();
  await expect(suggestions(page)).toHaveCount(0);
  await page.keyboard.press('Alt+Enter');
  await expect(searchField(page)).toHaveValue('sanctoins oil');
});

test('what was meant is taken by the mouse, and so is the way back', async ({ page }) => {
  await fileArticles(page, articles);
  const offer = await offered(page, 'headline:sanktions', 'headline:sanctions');
  await page.keyboard.press('Escape');
  await offer.click();
  await expect(searchField(page)).toHaveValue('headline:sanctions');
  await page.getByRole('button', { name: 'Back to headline:sanktions' }).click();
  await expect(searchField(page)).toHaveValue('headline:sanktions');
});
