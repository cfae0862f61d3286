import { expect, type Download, type Page } from '@playwright/test';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import mammoth from 'mammoth';
import { fileArticles } from '../support/e2e-files.ts';
import { openedExport } from '../support/open-export.ts';
import { readPdf } from '../support/read-pdf.ts';
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
  { title: 'Canal closed again', text: 'The canal is closed until further notice.', published: '2023-01-09' },
] as const;

async function mark(page: Page, words: string, key: string): Promise<void> {
  await selectText(page, words);
  await page.keyboard.press(key);
  await expect.poll(async () => Object.values(await painted(page)).flat()).toContain(words);
}

test('an export is chosen, looked at and taken out as Word, HTML and Markdown, and its settings are remembered', async ({
  page,
  context,
}) => {
  const { keyboard } = page;
  const dialog = page.getByRole('dialog', { name: 'Export' });
  const preview = dialog.getByRole('region', { name: 'Preview of the first articles' });
  const choose = (name: string): Promise<void> => dialog.getByRole('radio', { name, exact: true }).check();
  const open = (): Promise<void> => page.getByRole('button', { name: 'Export this list' }).click();
  const takeOut = async (): Promise<Download> => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Download' }).click(),
    ]);
    await expect(page.getByRole('dialog', { name: 'Exported' })).toContainText(
      '2 articles with 2 annotations taken out.',
    );
    await page.getByRole('button', { name: 'Done' }).click();
    return download;
  };

  await fileArticles(page, articles);
  await page.getByRole('option', { name: /^Straits/u }).click();
  await mark(page, 'straits stay open', '1');
  await mark(page, 'passage of tankers', '3');
  await keyboard.press('n');
  await keyboard.type('Is this *so*?');
  await keyboard.press('Control+Enter');
  await expect(page.getByText('Is this so?')).toBeVisible();

  await test.step('the preview is what the writer writes', async () => {
    await open();
    await expect(preview).toContainText('2024-05-03 Harbour Courier - Straits stay open.md');
    await expect(preview).toContainText('> passage of tankers');
    await choose('Pages of Logseq');
    await expect(preview).toContainText('- colour:: yellow');
    await choose('Word');
    await expect(preview.getByRole('blockquote').first()).toHaveText('straits stay open1');
    await expect(preview).toContainText('Harbour Courier, “Straits Stay Open.” See note 1.');
    await choose('Colour');
    await expect(preview).toContainText('Blue');
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`),
    ).toEqual([]);
  });

  await test.step('Word has the notes grouped, with footnotes', async () => {
    await choose('Article');
    const download = await takeOut();
    expect(download.suggestedFilename()).toBe('Notes.docx');
    const { value } = await mammoth.convertToHtml({ buffer: await readFile(await download.path()) });
    expect(value).toContain('<h1>Straits stay open</h1>');
    expect(value).toContain('Is this <em>so</em>?');
    expect(value).toContain('href="https://courier.example/straits"');
    expect(value).toContain('<h1>Canal closed again</h1>');
  });

  await test.step('the settings are remembered, and HTML is a page that a browser shows', async () => {
    await open();
    await expect(dialog.getByRole('radio', { name: 'Word', exact: true })).toBeChecked();
    await choose('HTML');
    await choose('Date');
    const html = await readFile(await (await takeOut()).path(), 'utf8');
    const shown = await context.browser()?.newPage({ javaScriptEnabled: false });
    if (shown === undefined) throw new Error('no browser');
    await shown.setContent(html);
    await expect(shown.getByRole('heading', { level: 2 })).toHaveText(['2023-01-09', '2024-05-03', 'Notes']);
    await expect(shown.getByRole('blockquote').first()).toContainText('straits stay open');
    await shown.getByRole('link', { name: '1', exact: true }).click();
    await shown.close();
    await open();
    await expect(dialog.getByRole('radio', { name: 'HTML', exact: true })).toBeChecked();
    await expect(dialog.getByRole('radio', { name: 'Date', exact: true })).toBeChecked();
  });

  await test.step('a PDF is printed for the chosen paper, with its text, outline and tags', async () => {
    await choose('PDF');
    await expect(preview.getByRole('blockquote').first()).toHaveText('straits stay open2');
    await choose('US Letter');
    const download = await takeOut();
    expect(download.suggestedFilename()).toBe('Notes.pdf');
    const { size, isMarked, title, outline, pages } = await readPdf(await download.path());
    expect({ size, isMarked, title }).toEqual({ size: [612, 792], isMarked: true, title: 'Notes' });
    expect(outline[0]?.items.map((heading) => heading.title)).toEqual(['2023-01-09', '2024-05-03', 'Notes']);
    expect(pages.join()).toContain('passage of tankers');
    await open();
    await expect(dialog.getByRole('radio', { name: 'US Letter', exact: true })).toBeChecked();
  });

  await test.step('the keys go through the formats, and Markdown is one document where one is wanted', async () => {
    await dialog.getByRole('radio', { name: 'HTML', exact: true }).focus();
    await keyboard.press('ArrowUp');
    await expect(dialog.getByRole('radio', { name: 'HTML', exact: true })).not.toBeChecked();
    await choose('Markdown');
    await choose('One document');
    const download = await takeOut();
    expect(download.suggestedFilename()).toBe('Notes.md');
    expect(await readFile(await download.path(), 'utf8')).toContain('> straits stay open[^source-2]');
  });

  await test.step('every other format comes out too, and a reader of it finds what was marked', async () => {
    for (const [format, read] of Object.entries(openedExport)) {
      await open();
      await choose(format);
      const download = await takeOut();
      expect(await read(await readFile(await download.path())), format).toContain('passage of tankers');
    }
    await open();
    await choose('RIS');
    const records = await readFile(await (await takeOut()).path(), 'utf8');
    expect(records.split('\r\n')).toContain('N1  - “passage of tankers”: Is this *so*?');
  });

  await test.step('one annotation comes out alone, and a cancelled dialog takes nothing out', async () => {
    await page.getByRole('button', { name: 'All annotations' }).click();
    const rows = page.getByRole('listbox', { name: 'Annotations' }).getByRole('option');
    await rows.filter({ hasText: 'passage of tankers' }).click({ modifiers: ['Control'] });
    await page.getByRole('toolbar', { name: 'Selected annotations' }).getByRole('button', { name: 'Export' }).click();
    await expect(dialog).toContainText('1 annotation');
    await expect(preview).toContainText('passage of tankers');
    await expect(preview).not.toContainText('> straits stay open');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(dialog).toBeHidden();
  });

  await test.step('so it does from its card, where it can be copied with its citation too', async () => {
    await page
      .getByRole('listbox', { name: 'Annotations' })
      .getByRole('option', { name: /^passage/u })
      .click();
    const more = page.getByRole('button', { name: 'Copy or export' });
    await more.click();
    await page.getByRole('menuitem', { name: 'Copy the quote with its citation' }).click();
    await expect(page.getByText('The quote was copied with its citation')).toBeVisible();
    await more.click();
    await page.getByRole('menuitem', { name: 'Export the annotation…' }).click();
    await expect(dialog).toContainText('1 annotation');
    await expect(preview).toContainText('passage of tankers');
    await expect(preview).not.toContainText('> straits stay open');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
  });
});

test('an export of many articles is cancelled while it runs: nothing is taken out, and nothing of it is left', async ({
  page,
  folder,
  archiveName,
}) => {
  const many = Array.from({ length: 1000 }, (_, at) => ({
    title: `Ship ${at} passes`,
    text: `Ship ${at} passes the strait.`,
  }));
  await fileArticles(page, many);
  const downloads: string[] = [];
  page.on('download', (download) => downloads.push(download.suggestedFilename()));
  const dialog = page.getByRole('dialog', { name: 'Export', exact: true });
  const running = page.getByRole('dialog', { name: 'Exporting' });
  const left = async (): Promise<readonly string[]> =>
    (await readdir(join(folder, archiveName, 'incoming'))).filter((name) => name.startsWith('export-'));

  for (const stop of ['Cancel', 'Escape']) {
    await test.step(stop, async () => {
      if (await dialog.isHidden()) await page.getByRole('button', { name: 'Export this list' }).click();
      await expect(dialog.getByRole('region')).toContainText('passes');
      await dialog.getByRole('button', { name: 'Download' }).click();
      await expect(running.getByText(/^[1-9]\d* of 1,000$/u)).toBeVisible();
      if (stop === 'Cancel') await running.getByRole('button', { name: 'Cancel' }).click();
      else await page.keyboard.press('Escape');
      if (stop === 'Cancel') await expect(dialog.getByRole('button', { name: 'Download' })).toBeEnabled();
      else await expect(running).toBeHidden();
      await expect.poll(left).toEqual([]);
    });
  }

  await test.step('another one goes through afterwards', async () => {
    await page.getByRole('button', { name: 'Export this list' }).click();
    await dialog.getByRole('radio', { name: 'CSV table' }).check();
    await dialog.getByRole('radio', { name: 'Article', exact: true }).check();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Download' }).click(),
    ]);
    expect((await readFile(await download.path(), 'utf8')).split('\r\n')).toHaveLength(1002);
    expect(downloads).toEqual(['Aide-memoire articles.csv']);
  });
});
