import { expect, type Locator, type Page } from '@playwright/test';
import { drop, fixture } from '../support/e2e-files.ts';
import { painted, pressText, selectText } from '../support/e2e-text.ts';
import { test } from '../support/e2e-window.ts';

test.beforeEach(async ({ page }) => {
  await drop(page, fixture('intake/news-page.html'));
  await expect(page.getByRole('document', { name: 'Text of the article' })).toBeVisible();
});

function cards(page: Page): Locator {
  return page.getByRole('list', { name: 'Annotations, in the order of the text' }).getByRole('listitem');
}

async function highlight(page: Page, colour: string, from: string, to: string = from): Promise<void> {
  await selectText(page, from, to);
  await page.getByRole('button', { name: `${colour} highlight` }).click();
}

test('a mark across paragraphs is one annotation and paints all of its words', async ({ page }) => {
  await highlight(page, 'Violet', 'month by month', 'The fishing grounds');
  await expect(cards(page)).toHaveCount(1);
  await expect(cards(page)).toContainText('month by month.');
  await expect(cards(page)).toContainText('What it does not settle');
  await expect
    .poll(() => painted(page))
    .toMatchObject({ 'annotation-violet': ['month by month.What it does not settleThe fishing grounds'] });
});

test('two marks that overlap are both painted, stand in the order of the text and are told apart by pressing', async ({
  page,
}) => {
  await highlight(page, 'Blue', 'ending a dispute', 'divided the region');
  await highlight(page, 'Yellow', 'agreed on Friday', 'ending a dispute that');
  await expect(cards(page).locator('q')).toHaveText([
    'agreed on Friday to share the water of its rivers, ending a dispute that',
    'ending a dispute that has divided the region',
  ]);
  await expect
    .poll(() => painted(page))
    .toMatchObject({
      'annotation-yellow': ['agreed on Friday to share the water of its rivers, ending a dispute that'],
      'annotation-blue': ['ending a dispute that has divided the region'],
      'annotation-overlap': ['ending a dispute that'],
    });

  const active = cards(page).locator('[aria-current=true]');
  await expect(active).toContainText('agreed on Friday');
  await pressText(page, 'dispute');
  await expect(active).toHaveText('ending a dispute that has divided the regionBlue · paragraph 1');
  await pressText(page, 'dispute');
  await expect(active).toContainText('agreed on Friday');
  await expect
    .poll(() => painted(page))
    .toMatchObject({
      'annotation-active': ['agreed on Friday to share the water of its rivers, ending a dispute that'],
    });
});

test('a mark is given another colour and a note, deleted, and brought back', async ({ page }) => {
  await highlight(page, 'Rose', 'The fishing grounds');
  await cards(page).getByRole('button', { name: 'Orange' }).click();
  await expect.poll(() => painted(page)).toMatchObject({ 'annotation-orange': ['The fishing grounds'] });
  expect(await painted(page)).not.toHaveProperty('annotation-rose');

  await cards(page).getByRole('button', { name: 'Write a note' }).click();
  await cards(page).getByRole('textbox', { name: 'Note' }).fill('First thought');
  await pressText(page, 'The parliaments');
  await expect(cards(page)).toContainText('First thought');
  await cards(page).getByRole('button', { name: 'The fishing grounds' }).click();
  await cards(page).getByRole('button', { name: 'Edit the note' }).click();
  await cards(page).getByRole('textbox', { name: 'Note' }).fill('Second thought');
  await cards(page).getByRole('textbox', { name: 'Note' }).press('Escape');
  await expect(cards(page)).toContainText('First thought');

  await cards(page).getByRole('button', { name: 'Delete the annotation' }).click();
  await expect(cards(page)).toHaveCount(0);
  await expect.poll(() => painted(page)).not.toHaveProperty('annotation-orange');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(cards(page)).toContainText('First thought');
  await expect.poll(() => painted(page)).toMatchObject({ 'annotation-orange': ['The fishing grounds'] });
});

test('text and list lead to each other', async ({ page }) => {
  const text = page.getByRole('document', { name: 'Text of the article' });
  await page.setViewportSize({ width: 1280, height: 400 });
  await highlight(page, 'Green', 'The parliaments');
  await highlight(page, 'Yellow', 'The ministers');
  await expect(text.getByText('The parliaments')).not.toBeInViewport();

  await cards(page).getByRole('button', { name: 'The parliaments' }).click();
  await expect(text.getByText('The parliaments')).toBeInViewport();
  await expect.poll(() => painted(page)).toMatchObject({ 'annotation-active': ['The parliaments'] });

  await page.keyboard.press('[');
  await expect(text.getByText('The ministers')).toBeInViewport();
  await pressText(page, 'The ministers');
  await expect(cards(page).getByRole('button', { name: 'The ministers' })).toHaveAttribute('aria-current', 'true');
});

test('an Arabic article is read and marked from right to left', async ({ page }) => {
  await drop(page, fixture('intake/arabic-page.html'));
  const text = page.getByRole('document', { name: 'Text of the article' });
  await expect(text).toContainText('اتفق وزيرا الخارجية');
  await expect(text).toHaveCSS('direction', 'rtl');
  await highlight(page, 'Yellow', 'فتح المعبر الشمالي', 'الشهر المقبل');
  await highlight(page, 'Violet', 'قبل نهاية العام', 'ورحب سكان القرى');
  await expect
    .poll(() => painted(page))
    .toMatchObject({
      'annotation-yellow': ['فتح المعبر الشمالي أمام البضائع ابتداء من الشهر المقبل'],
      'annotation-violet': ['قبل نهاية العام.ورحب سكان القرى'],
    });
  await expect(cards(page).getByText('فتح المعبر الشمالي')).toHaveCSS('direction', 'rtl');
});

test('a Japanese article is marked by mouse across paragraphs, and by keys a sentence and a word at a time', async ({
  page,
}) => {
  await drop(page, fixture('intake/japanese-page.html'));
  const text = page.getByRole('document', { name: 'Text of the article' });
  await expect(text).toContainText('北の海峡を通る航路');
  await highlight(page, 'Green', '共同の観測所', '島の漁業組合');
  const focusedText = async (): Promise<void> => {
    await page.keyboard.press('F7');
    await expect(text).toBeFocused();
    await page.keyboard.press('Control+Home');
  };
  await focusedText();
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await page.keyboard.press('3');
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Control+Shift+ArrowLeft');
  await page.keyboard.press('Control+Shift+ArrowLeft');
  await page.keyboard.press('6');
  await expect
    .poll(() => painted(page))
    .toMatchObject({
      'annotation-green': ['共同の観測所を設けることでも一致した。島の漁業組合'],
      'annotation-blue': ['両国の外相は月曜日、北の海峡を通る航路を冬も開いておくことで合意した。'],
      'annotation-violet': ['いる。'],
    });
  await expect(cards(page).locator('q')).toHaveText([/^両国の外相/u, /^共同の観測所/u, 'いる。']);
});

test('a press of the middle button, which pastes what is selected on some systems, files nothing', async ({ page }) => {
  await selectText(page, 'The fishing grounds');
  const article = page.getByRole('document', { name: 'Text of the article' });
  await article.getByText('What it does not settle').click({ button: 'middle' });
  // The next thing that is filed is the second of the archive: nothing came between.
  await drop(page, {
    name: 'next.txt',
    text: 'Ferries\n\nThe next ferry sails on Monday, the ministry of transport said.',
  });
  await expect(article).toContainText('The next ferry sails on Monday');
  await expect(page.getByRole('region', { name: 'Articles' }).getByRole('option')).toHaveCount(2);
});
