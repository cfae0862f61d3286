import { expect } from '@playwright/test';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { drop, fixture } from '../support/e2e-files.ts';
import { painted, selectText } from '../support/e2e-text.ts';
import { test } from '../support/e2e-window.ts';

const savedPage = fixture('intake/news-page.html');
const headline = 'Ministers agree on Lake Orsen water treaty';
const passage = 'no state may take more than a fifth of the yearly flow';

test('a saved page is dropped, filed, found, marked, still marked after a restart, and taken out with its citation', async ({
  page,
  context,
  restart,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const reader = page.getByRole('region', { name: 'Reader' });
  const search = page.getByRole('combobox', { name: 'Search the archive' });
  const annotations = reader.getByRole('list', { name: 'Annotations, in the order of the text' });

  await test.step('the first start says what to do', async () => {
    await expect(page.getByRole('heading', { name: 'Bring in your first clippings' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Try the sample library' })).toBeVisible();
  });

  await test.step('a dropped page is filed and opens', async () => {
    await drop(page, savedPage);
    await expect(page.getByText(`Filed: ${headline}`)).toBeVisible();
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText(headline);
    await expect(reader).not.toContainText('Advertisement');
    await expect(reader).not.toContainText('Leave a Reply');
  });

  await test.step('a word of it finds it, with the word marked', async () => {
    await search.fill('yearly flow');
    await expect(page.getByRole('heading', { name: '1 result' })).toBeVisible();
    const row = page.getByRole('option', { name: headline });
    await expect(row.locator('mark')).toHaveText(['yearly', 'flow']);
    await row.click();
    await expect.poll(() => painted(page)).toMatchObject({ 'search-hit': ['yearly', 'flow', 'year', 'year', 'flow'] });
  });

  await test.step('selected words are highlighted, noted and tagged', async () => {
    await selectText(page, 'no state may', 'yearly flow');
    await page.getByRole('button', { name: 'Green highlight' }).click();
    const card = annotations.getByRole('listitem').filter({ hasText: passage });
    await card.getByRole('button', { name: 'Write a note' }).click();
    await card.getByRole('textbox', { name: 'Note' }).fill('Compare the *Velm* protocol.');
    await card.getByRole('textbox', { name: 'Note' }).press('Control+Enter');
    await expect(card.getByText('Compare the Velm protocol.')).toBeVisible();
    await card.getByRole('combobox', { name: 'Add to tags' }).fill('water law');
    await card.getByRole('combobox', { name: 'Add to tags' }).press('Enter');
    await expect(card.getByRole('row', { name: 'water law' })).toBeVisible();
  });

  const isStillThere = async (): Promise<void> => {
    await page.getByRole('option', { name: headline }).click();
    await expect(annotations.getByRole('listitem')).toHaveCount(1);
    await expect(annotations).toContainText('Compare the Velm protocol.');
    await expect(annotations).toContainText('water law');
    await expect.poll(() => painted(page)).toMatchObject({ 'annotation-green': [passage] });
  };
  await test.step('the mark outlives the window and the program', async () => {
    await page.reload();
    await isStillThere();
    await restart();
    await isStillThere();
  });

  await test.step('the citation is copied by one key, after the words that are selected', async () => {
    const cited =
      'Inês Calder and Tomas Reuel, “Ministers Agree on Lake Orsen Water Treaty,” Harbour Courier, March 14, 2025';
    const find = reader.getByRole('textbox', { name: 'Find in this article' });
    const pasted = async (): Promise<string> => {
      await page.keyboard.press('Control+f');
      await find.press('Control+a');
      await find.press('Control+v');
      const text = await find.inputValue();
      await find.press('Escape');
      return text;
    };
    await selectText(page, 'no state may', 'yearly flow');
    await page.keyboard.press('q');
    await expect(page.getByText('The quote was copied with its citation')).toBeVisible();
    expect(await pasted()).toContain(`“${passage}” ${cited}, https://`);
    await page.keyboard.press('q');
    await expect(page.getByText('The citation was copied')).toBeVisible();
    expect(await pasted()).toMatch(new RegExp(`^${cited}`, 'u'));
  });

  await test.step('the note that is taken out has the quote, the note and the citation', async () => {
    await reader.getByRole('button', { name: 'Export', exact: true }).click();
    const downloading = page.waitForEvent('download');
    await page.getByRole('dialog').getByRole('button', { name: 'Download' }).click();
    const download = await downloading;
    await expect(page.getByText('1 article with 1 annotation taken out.')).toBeVisible();
    expect(download.suggestedFilename()).toMatch(/Ministers agree on Lake Orsen water treaty.*\.md$/u);
    const note = await readFile(await download.path(), 'utf8');
    const [, frontMatter = '', body = ''] = note.split(/^---$/mu);
    expect(parse(frontMatter)).toMatchObject({
      title: headline,
      source: 'https://www.harbour-courier.example/world/2025/lake-orsen-treaty',
      author: ['Inês Calder', 'Tomas Reuel'],
      published: '2025-03-14',
      sha256: createHash('sha256').update(savedPage.text).digest('hex'),
    });
    const quote = new RegExp(`^> ${passage}\\[\\^(?<mark>\\w+)\\]$`, 'mu').exec(body);
    expect(body).toContain('\nCompare the *Velm* protocol.\n');
    expect(body).toContain('\nTags: #water-law\n');
    expect(body).toContain(
      `\n[^${quote?.groups?.['mark']}]: Inês Calder and Tomas Reuel, “Ministers Agree on Lake Orsen Water Treaty,” *Harbour Courier*, March 14, 2025, <https://www.harbour-courier.example/world/2025/lake-orsen-treaty>.\n`,
    );
  });
});
