import { expect, type Locator, type Page } from '@playwright/test';
import { fileArticles } from '../support/e2e-files.ts';
import { openSettings } from '../support/e2e-settings.ts';
import { longText } from '../support/made-articles.ts';
import { painted, selectText } from '../support/e2e-text.ts';
import { test } from '../support/e2e-window.ts';

/** Enough to scroll through, each paragraph with a number to know it by. */
const paragraphs = Array.from(
  { length: 60 },
  (_, at) =>
    `Paragraph ${at + 1} says that the pilots of the Ambel canal returned to their boats, and that crews are to be rested between two passages of the northern lock.`,
);
const articles = [
  { title: 'Alpha on the canal', text: paragraphs.join('\n\n'), published: '2024-05-03' },
  { title: 'Bravo on the canal', text: 'Bravo crossed first.\n\nThe harbour came second.', published: '2024-05-02' },
];

function textOf(page: Page): Locator {
  return page.getByRole('document', { name: 'Text of the article' });
}

async function open(page: Page, name: string): Promise<void> {
  await page.getByRole('option', { name }).click();
  await expect(page.getByRole('region', { name: 'Reader' }).getByRole('heading', { level: 1 })).toContainText(name);
}

/** How many letters the full lines of the text hold, the middle one of all. */
function lettersInLine(page: Page): Promise<number> {
  return textOf(page).evaluate((root) => {
    const counts: number[] = [];
    for (const paragraph of [...root.querySelectorAll('p')].slice(0, 6)) {
      const [text] = paragraph.childNodes;
      if (!(text instanceof Text)) continue;
      const tops = Array.from(text.data, (_, at) => {
        const letter = document.createRange();
        letter.setStart(text, at);
        letter.setEnd(text, at + 1);
        return Math.round(letter.getBoundingClientRect().top);
      });
      const lines = [...new Set(tops)].map((top) => tops.filter((other) => other === top).length);
      counts.push(...lines.slice(0, -1));
    }
    return counts.toSorted((one, other) => one - other)[counts.length >> 1] ?? 0;
  });
}

test.beforeEach(async ({ page }) => {
  await fileArticles(page, articles);
  await open(page, 'Alpha');
});

test('the text is set as one likes it, at once, for every article, and again when the window comes back', async ({
  page,
}) => {
  const { keyboard } = page;
  await expect(textOf(page)).toHaveCSS('font-size', '18px');
  await keyboard.press('w');
  const sheet = page.getByRole('dialog', { name: 'Text' });
  await sheet.getByRole('button', { name: 'Larger' }).click();
  await expect(textOf(page)).toHaveCSS('font-size', '20px');
  await keyboard.press('+');
  await expect(sheet.getByRole('status', { name: 'Size' })).toHaveText('5 of 7');
  await sheet.getByRole('radio', { name: 'Sans serif' }).check();
  await sheet.getByRole('radio', { name: 'Close' }).check();
  await sheet.getByRole('radio', { name: 'Sepia' }).check();
  await keyboard.press('Escape');
  await expect(sheet).toBeHidden();

  const isAsChosen = async (): Promise<void> => {
    await expect(textOf(page)).toHaveCSS('font-size', '23px');
    await expect(textOf(page)).toHaveCSS('font-family', /^"Inter Variable"/u);
    await expect(textOf(page)).toHaveCSS('line-height', '32.2px');
    await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(243, 232, 211)');
  };
  await isAsChosen();
  await open(page, 'Bravo');
  await isAsChosen();
  await page.reload();
  await open(page, 'Alpha');
  await isAsChosen();

  await keyboard.press('w');
  await sheet.getByRole('button', { name: 'Reset the look of the text' }).click();
  await expect(textOf(page)).toHaveCSS('font-size', '18px');
});

test('whatever its size, a line holds between sixty and seventy letters', async ({ page }) => {
  await page.setViewportSize({ width: 2000, height: 800 });
  for (const key of ['', '-', '-', '+', '+', '+', '+', '+', '+']) {
    if (key !== '') await page.keyboard.press(key);
    const letters = await lettersInLine(page);
    expect(letters).toBeGreaterThanOrEqual(60);
    expect(letters).toBeLessThanOrEqual(70);
  }
  await expect(textOf(page)).toHaveCSS('font-size', '32px');
});

/** The number of the paragraph that begins first in sight. */
function paragraphAtTop(page: Page): Promise<number> {
  return textOf(page).evaluate((root) => {
    const top = root.closest('[data-pane-scroll]')?.getBoundingClientRect().top ?? 0;
    const shown = [...root.querySelectorAll('p')].findIndex((one) => one.getBoundingClientRect().bottom > top + 4);
    return shown + 1;
  });
}

/** Scrolls until a paragraph is first in sight, and waits until its place has been written down. */
async function readUpTo(page: Page, paragraph: number): Promise<void> {
  const kept = page.waitForResponse((response) => response.url().endsWith('/call/places.keep'));
  await textOf(page)
    .getByText(`Paragraph ${paragraph} says`)
    .evaluate((element) => element.scrollIntoView({ block: 'start', behavior: 'instant' }));
  await kept;
}

test('an article is opened where it was left, also by another start, unless a hit of a search is to be shown', async ({
  page,
  restart,
}) => {
  await readUpTo(page, 31);
  await open(page, 'Bravo');
  await open(page, 'Alpha');
  await expect.poll(() => paragraphAtTop(page)).toBe(31);
  await restart();
  await open(page, 'Alpha');
  await expect.poll(() => paragraphAtTop(page)).toBe(31);

  await open(page, 'Bravo');
  await page.getByRole('combobox', { name: 'Search the archive' }).fill('"paragraph 50" ');
  await expect(page.getByRole('heading', { name: '1 result' })).toBeVisible();
  await open(page, 'Alpha');
  await expect(textOf(page).getByText('Paragraph 50 says')).toBeInViewport();
  await expect(textOf(page).getByText('Paragraph 31 says')).not.toBeInViewport();
});

test('what one reads stays in sight when the text is set otherwise or the window becomes another', async ({ page }) => {
  await readUpTo(page, 31);
  for (const key of ['+', '+', '+', '-']) await page.keyboard.press(key);
  await expect(textOf(page)).toHaveCSS('font-size', '23px');
  expect(await paragraphAtTop(page)).toBe(31);
  await page.setViewportSize({ width: 820, height: 600 });
  await expect.poll(() => paragraphAtTop(page)).toBe(31);
});

test('the reader has the window to itself, with every key of reading, until one goes back', async ({ page }) => {
  const { keyboard } = page;
  const list = page.getByRole('region', { name: 'Articles' });
  const headline = page.getByRole('region', { name: 'Reader' }).getByRole('heading', { level: 1 });
  await readUpTo(page, 31);
  await page.getByRole('option', { name: 'Alpha' }).focus();
  await keyboard.press('z');
  await expect(list).toBeHidden();
  await expect(page.getByRole('navigation', { name: 'Library' })).toBeHidden();
  await expect(page.getByRole('combobox', { name: 'Search the archive' })).toBeHidden();
  await expect(textOf(page)).toBeFocused();
  expect(await paragraphAtTop(page)).toBe(31);

  await test.step('the next article and the one before are read without the list', async () => {
    await keyboard.press('j');
    await expect(headline).toContainText('Bravo');
    await keyboard.press('k');
    await expect(headline).toContainText('Alpha');
    await page.getByRole('button', { name: 'Next article' }).click();
    await expect(headline).toContainText('Bravo');
    await page.getByRole('button', { name: 'Previous article' }).click();
    await expect(headline).toContainText('Alpha');
    await expect.poll(() => paragraphAtTop(page)).toBe(31);
    await expect(list).toBeHidden();
  });

  await test.step('Escape brings list and library back', async () => {
    await keyboard.press('Escape');
    await expect(list).toBeVisible();
    await expect(page.getByRole('navigation', { name: 'Library' })).toBeVisible();
    expect(await paragraphAtTop(page)).toBe(31);
  });

  await test.step('so does the button, or going to the search field', async () => {
    const alone = page.getByRole('button', { name: 'The reader alone' });
    await alone.click();
    await expect(list).toBeHidden();
    await alone.click();
    await expect(list).toBeVisible();
    await alone.click();
    await keyboard.press('/');
    await expect(page.getByRole('combobox', { name: 'Search the archive' })).toBeFocused();
    await expect(list).toBeVisible();
  });
});

test('a colour is called as one named it, wherever it is chosen, read and searched for', async ({ page }) => {
  const cards = page.getByRole('list', { name: 'Annotations, in the order of the text' }).getByRole('listitem');
  await openSettings(page);
  const settings = page.getByRole('dialog', { name: 'Settings' });
  await settings.getByRole('textbox', { name: 'Name of green' }).fill('Evidence');
  await settings.getByRole('button', { name: 'Save the names' }).click();
  await expect(settings.getByText('Saved.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(settings).toBeHidden();

  await selectText(page, 'Paragraph 2 says');
  const bar = page.getByRole('toolbar', { name: 'Mark the selected words' });
  await expect(bar.getByRole('button', { name: 'Yellow highlight' })).toBeVisible();
  await bar.getByRole('button', { name: 'Evidence, green highlight' }).click();
  await expect(cards.getByRole('button', { name: 'Paragraph 2 says' })).toContainText('Evidence');
  await expect(page.getByText('Highlighted as Evidence: Paragraph 2 says')).toBeAttached();

  for (const query of ['colour:evidence ', 'colour:green ']) {
    await page.getByRole('combobox', { name: 'Search the archive' }).fill(query);
    await expect(page.getByRole('heading', { name: '1 result' })).toBeVisible();
    await expect(page.getByRole('option', { name: 'Alpha' })).toBeVisible();
  }
});

test('a text of three hundred thousand letters is marked near its end, and opened there again', async ({ page }) => {
  const last = 'The pilots are at home';
  await fileArticles(page, [
    { title: 'Charlie is long', text: `${longText(300_000)}\n\n${last}.` },
    { title: 'Delta is short', text: 'Delta crossed third.' },
  ]);
  await open(page, 'Charlie');
  const kept = page.waitForResponse((response) => response.url().endsWith('/call/places.keep'));
  await selectText(page, last);
  await page.keyboard.press('2');
  await expect.poll(() => painted(page)).toMatchObject({ 'annotation-green': [last] });
  await kept;
  await open(page, 'Bravo');
  await open(page, 'Charlie');
  await expect(textOf(page).getByText(last)).toBeInViewport();
  await expect.poll(() => painted(page)).toMatchObject({ 'annotation-green': [last] });
});
