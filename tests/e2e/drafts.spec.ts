import { expect, type Locator, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { fileArticles } from '../support/e2e-files.ts';
import { openSettings } from '../support/e2e-settings.ts';
import { ownStyle } from '../support/own-styles.ts';
import { painted, selectText } from '../support/e2e-text.ts';
import { test } from '../support/e2e-window.ts';

const articles = [
  {
    title: 'Straits stay open',
    text: 'The straits stay open.\n\nNobody objected to the passage of tankers.',
    outlet: 'Harbour Courier',
    published: '2024-05-03',
    url: 'https://courier.example/straits',
  },
  { title: 'Canal closed again', text: 'The canal is closed until further notice.', outlet: 'Meridian Post' },
] as const;

function pieces(page: Page): Locator {
  return page.getByRole('list', { name: 'Outline' }).locator('> li');
}

function sources(page: Page): Locator {
  return page.getByRole('listbox', { name: 'Annotations of the dossier' }).getByRole('option');
}

/** What the pieces say, in order: their names without the articles that quotes are from. */
async function outline(page: Page): Promise<readonly string[]> {
  const names = await pieces(page).evaluateAll((rows) => rows.map((row) => row.ariaLabel ?? ''));
  return names.map((name) => name.replace(/, from .*$/u, ''));
}

async function mark(page: Page, words: string, key: string): Promise<void> {
  await selectText(page, words);
  await page.keyboard.press(key);
  await expect.poll(async () => Object.values(await painted(page)).flat()).toContain(words);
}

/** Drags by mouse, from a place to the upper or the lower edge of a piece. */
async function dragTo(page: Page, from: Locator, to: Locator, edge: 'above' | 'below'): Promise<void> {
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (start === null || end === null) throw new Error('nothing to drag');
  await page.mouse.move(start.x + start.width / 2, start.y + Math.min(12, start.height / 2));
  await page.mouse.down();
  await page.mouse.move(end.x + 60, end.y + end.height / 2, { steps: 4 });
  await page.mouse.move(end.x + 60, edge === 'above' ? end.y + 3 : end.y + end.height - 3, { steps: 2 });
  await expect(page.locator(`[data-piece][data-dropping]`)).toHaveCount(1);
  await page.mouse.up();
}

async function exported(page: Page, format: string): Promise<string> {
  await page.getByRole('button', { name: 'Export the draft' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export the draft' });
  await dialog.getByRole('radio', { name: format, exact: true }).check();
  await expect(dialog.getByRole('region', { name: 'Preview of the draft' })).toContainText('passage of tankers');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Download' }).click(),
  ]);
  await expect(dialog).toBeHidden();
  return readFile(await download.path(), 'utf8');
}

test('quotes are dragged and put into a draft, joined by headings and text, moved, kept, and taken out as a document', async ({
  page,
  restart,
}) => {
  const { keyboard } = page;
  const focused = page.locator(':focus');
  const reader = page.getByRole('region', { name: 'Reader' });
  const openDossier = (): Promise<void> =>
    page
      .getByRole('navigation', { name: 'Library' })
      .getByRole('button', { name: /^Passage/u })
      .first()
      .click();

  await fileArticles(page, articles);
  await page.getByRole('option', { name: /^Straits/u }).click();
  await mark(page, 'straits stay open', '1');
  await mark(page, 'passage of tankers', '3');
  await keyboard.press('d');
  await page.getByRole('textbox', { name: 'New dossier' }).fill('Passage');
  await keyboard.press('Enter');
  await page.getByRole('button', { name: 'Done' }).click();
  await openDossier();
  await page.getByRole('button', { name: 'Open the draft' }).click();
  await expect(page.getByText('Nothing in the draft yet')).toBeVisible();
  await expect(sources(page)).toHaveCount(2);

  await test.step('a key puts a quote in, the mouse drags another to its place', async () => {
    await sources(page).nth(1).focus();
    await keyboard.press('Enter');
    await expect(pieces(page)).toHaveCount(1);
    await expect(sources(page).nth(1)).toContainText('In the draft');
    await expect(sources(page).nth(0)).not.toContainText('In the draft');
    await dragTo(page, sources(page).nth(0), pieces(page).nth(0), 'above');
    await expect.poll(() => outline(page)).toEqual(['Quote: straits stay open', 'Quote: passage of tankers']);
    await expect(focused).toHaveAccessibleName(/^Quote: straits stay open/u);
  });

  await test.step('a heading and a text are written where the keys are', async () => {
    await keyboard.press('g');
    await keyboard.type('Tankers');
    await expect(page.getByRole('textbox', { name: 'Heading' })).toHaveValue('Tankers');
    await keyboard.press('Enter');
    await keyboard.type('It is *said* that');
    await expect(page.getByRole('textbox', { name: 'Text' })).toHaveValue('It is *said* that');
    await keyboard.press('Escape');
    const written = [
      'Quote: straits stay open',
      'Heading 1: Tankers',
      'Text: It is *said* that',
      'Quote: passage of tankers',
    ];
    await expect.poll(() => outline(page)).toEqual(written);
    await page.getByRole('textbox', { name: 'Heading' }).focus();
    await page.getByRole('button', { name: 'Level of the heading: 1' }).click();
    await page.getByRole('menuitem', { name: 'Level 2' }).click();
    await expect.poll(() => outline(page)).toContain('Heading 2: Tankers');
  });

  await test.step('pieces are moved by keys and by mouse, and every step is taken back and done again', async () => {
    await pieces(page).nth(1).focus();
    await keyboard.press('Alt+ArrowUp');
    await expect.poll(async () => (await outline(page))[0]).toBe('Heading 2: Tankers');
    await expect(focused).toHaveAccessibleName('Heading 2: Tankers');
    await dragTo(page, pieces(page).nth(3).locator('.piece-grip'), pieces(page).nth(1), 'above');
    const moved = [
      'Heading 2: Tankers',
      'Quote: passage of tankers',
      'Quote: straits stay open',
      'Text: It is *said* that',
    ];
    await expect.poll(() => outline(page)).toEqual(moved);
    await keyboard.press('Delete');
    await expect(pieces(page)).toHaveCount(3);
    await expect(focused).toHaveAccessibleName(/^Quote: straits stay open/u);
    // Taken out, moved twice, the level, the words of the text and of the heading: each is one step.
    for (let step = 0; step < 5; step += 1) await keyboard.press('Control+z');
    await expect
      .poll(() => outline(page))
      .toEqual(['Quote: straits stay open', 'Heading 1: Tankers', 'Text: empty', 'Quote: passage of tankers']);
    for (let step = 0; step < 4; step += 1) await keyboard.press('Control+y');
    await expect.poll(() => outline(page)).toEqual(moved);
  });

  await test.step('a quote leads to its place in the article, and a key back', async () => {
    await pieces(page).nth(1).focus();
    await keyboard.press('Enter');
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Straits stay open');
    await expect.poll(() => painted(page)).toMatchObject({ 'annotation-active': ['passage of tankers'] });
    await keyboard.press('o');
    await expect(focused).toHaveAccessibleName(/^Quote: passage of tankers/u);
  });

  await test.step('what is typed is kept though the window is closed at once', async () => {
    const text = page.getByRole('textbox', { name: 'Text' });
    await text.focus();
    await keyboard.press('End');
    await keyboard.type(' they pass.');
    const written = [
      'Heading 2: Tankers',
      'Quote: passage of tankers',
      'Quote: straits stay open',
      'Text: It is *said* that they pass.',
    ];
    await page.reload();
    await openDossier();
    await keyboard.press('o');
    await expect.poll(() => outline(page)).toEqual(written);
    await restart();
    await openDossier();
    await keyboard.press('o');
    await expect.poll(() => outline(page)).toEqual(written);
  });

  await test.step('a quote stays when its annotation is deleted', async () => {
    await pieces(page).nth(1).focus();
    await keyboard.press('Enter');
    await expect.poll(() => painted(page)).toMatchObject({ 'annotation-active': ['passage of tankers'] });
    await page.getByRole('button', { name: 'Put into a draft' }).click();
    await page.getByRole('menuitem', { name: 'Passage' }).click();
    await expect(page.getByText('Quote put into the draft of “Passage”')).toBeVisible();
    await keyboard.press('o');
    await expect(pieces(page)).toHaveCount(5);
    await keyboard.press('Control+z');
    await expect(pieces(page)).toHaveCount(4);
    await pieces(page).nth(1).focus();
    await keyboard.press('Enter');
    await page.getByRole('button', { name: 'Delete the annotation' }).click();
    await expect.poll(async () => Object.values(await painted(page)).flat()).not.toContain('passage of tankers');
    await keyboard.press('o');
    await expect(pieces(page).nth(1)).toContainText('The annotation was deleted; its words are kept here.');
    await expect(sources(page)).toHaveCount(1);
  });

  await test.step('the draft is taken out as Markdown and as HTML', async () => {
    const cited = '— “Straits Stay Open,” *Harbour Courier*, May 3, 2024, <https://courier.example/straits>.';
    expect(await exported(page, 'Markdown')).toBe(
      `# Passage\n\n### Tankers\n\n> passage of tankers\n\n${cited}\n\n> straits stay open\n\n${cited}\n\nIt is *said* that they pass.\n`,
    );
    const html = await exported(page, 'HTML');
    expect(html).toContain('<h3 dir="auto">Tankers</h3>');
    expect(html).toContain('<p dir="auto">It is <em>said</em> that they pass.</p>');
    expect(html).toContain('<em>Harbour Courier</em>, “Straits Stay Open.” See <a href="#note-1">note 1</a>.');
  });

  await test.step('a draft cites by the style that is chosen in the settings', async () => {
    await openSettings(page);
    await page.getByRole('radio', { name: 'APA, 7th edition' }).check();
    await keyboard.press('Escape');
    await expect(pieces(page).nth(1)).toContainText(
      'Straits stay open. (2024, May 3). Harbour Courier. https://courier.example/straits',
    );
  });

  await test.step('a style of one’s own is added from a file, cited by, exported by, taken away and brought back', async () => {
    const own = '«Straits stay open» [Harbour Courier]';
    const styles = page.getByRole('group', { name: 'Citations in drafts and notes' });
    const radio = styles.getByRole('radio', { name: 'Guillemets <b>', exact: true });
    const addFile = async (words: string): Promise<void> => {
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        styles.getByRole('button', { name: 'Add a style…' }).click(),
      ]);
      await chooser.setFiles({ name: 'own.csl', mimeType: 'text/xml', buffer: Buffer.from(words) });
    };
    await openSettings(page);
    await addFile(ownStyle({ info: '<link href="http://www.zotero.org/styles/nature" rel="independent-parent"/>' }));
    await expect(styles.getByRole('alert')).toContainText('“nature”');
    await addFile(ownStyle({ title: 'Guillemets &lt;b>' }));
    await expect(radio).toBeChecked();
    await expect(styles.getByRole('alert')).toBeHidden();
    await keyboard.press('Escape');
    await expect(pieces(page).nth(1)).toContainText(own);
    await page.getByRole('button', { name: 'Export the draft' }).click();
    const dialog = page.getByRole('dialog', { name: 'Export the draft' });
    await dialog.getByRole('radio', { name: 'Word', exact: true }).check();
    await expect(dialog.getByRole('region', { name: 'Preview of the draft' })).toContainText(own);
    await keyboard.press('Escape');
    await restart();
    await openDossier();
    await keyboard.press('o');
    await expect(pieces(page).nth(1)).toContainText(own);
    await openSettings(page);
    await styles.getByRole('button', { name: 'Remove the style “Guillemets <b>”' }).click();
    await expect(radio).toBeHidden();
    await expect(styles.getByRole('radio', { name: 'Chicago notes, 18th edition' })).toBeChecked();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(radio).toBeChecked();
  });
});
