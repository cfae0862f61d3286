import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { unguarded } from '../../../../main/export/csv-rows.ts';
import { csv } from '../../../../main/export/csv.ts';
import { printable } from '../../../../main/export/printable.ts';
import type { ExportArticle } from '../../../../main/export/export-job.ts';
import { exampleArticle } from '../../../support/exported-articles.ts';
import { annotatedItem, exportedText, hostileItem } from '../../../support/exported-items.ts';

async function rowsOf(...items: readonly ExportArticle[]): Promise<readonly Readonly<Record<string, string>>[]> {
  return readRows(await exportedText(csv(), items));
}

function readRows(text: string): readonly Readonly<Record<string, string>>[] {
  expect(text.match(/\uFEFF/gu)?.[0]).toBe('\uFEFF');
  const { data, errors } = Papa.parse<Record<string, string>>(text.slice(1), {
    header: true,
    newline: '\r\n',
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return data;
}

test('each annotation is a row, with its article before it', async () => {
  const rows = await rowsOf(annotatedItem());
  expect(rows).toHaveLength(7);
  expect(rows[0]).toEqual({
    headline: 'The strait that nobody owns',
    translated_headline: '',
    outlet: 'The Harbour Gazette',
    author: 'Ines Ferrão; Li Wei',
    published: '2024-05-31',
    language: 'en',
    address: 'https://harbour.example/strait',
    article_tags: 'straits; law of the sea',
    dossiers: '',
    citation:
      'Ines Ferrão and Li Wei, “The strait that nobody owns,” The Harbour Gazette, May 31, 2024, https://harbour.example/strait.',
    filed: '2026-11-22T23:30:00Z',
    article: 'k7q2mzab',
    external_id: '',
    annotation: 'aaaaaaaa',
    lies_on: 'passage',
    quote: 'of every flag',
    note: 'Compare *Montreux*.\n\nAnd Suez.',
    annotation_tags: 'free passage',
    colour: 'yellow',
    colour_name: '',
    state: 'anchored',
    page: '',
    part: '',
    made: '1970-01-01T00:00:00Z',
    changed: '1970-01-01T00:00:00Z',
  });
  expect(rows.map(({ lies_on, state, page, part, colour_name }) => [lies_on, state, page, part, colour_name])).toEqual([
    ['passage', 'anchored', '', '', ''],
    ['passage', 'moved', '', '', 'Evidence'],
    ['passage', 'uncertain', '', '', ''],
    ['passage', 'orphaned', '', '', ''],
    ['article', 'whole', '', '', ''],
    ['picture', 'anchored', '', 'xywh=percent:12.5,20,30,7.25', ''],
    ['page', 'anchored', '3', 'xywh=percent:12.5,20,30,7.25', ''],
  ]);
});

test('an article without annotations is a row without them, and an export of nothing is the head alone', async () => {
  const [row] = await rowsOf({ article: exampleArticle({ published: '2024' }), annotations: [] });
  expect(row).toMatchObject({ published: '2024', article: 'k7q2mzab', annotation: '', made: '' });
  expect(await rowsOf()).toEqual([]);
});

test('hostile words come back from an independent reader in their own cells, and none begins a formula', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(hostileItem, { maxLength: 3 }), async (items) => {
      const rows = await rowsOf(...items);
      const plain = (text: string): string => printable(text).toWellFormed();
      const expected = items.flatMap(({ article, annotations }) =>
        annotations.length === 0
          ? [[plain(article.title), '', '']]
          : annotations.map((one) => [
              plain(article.title),
              one.kind === 'passage' ? plain(one.selectors.quote.exact) : '',
              plain(one.note),
            ]),
      );
      const cells = rows.map(({ headline = '', quote = '', note = '' }) => [headline, quote, note]);
      expect(cells.flat().filter((cell) => /^[=+\-@\t\r]/u.test(cell))).toEqual([]);
      expect(cells.map((row) => row.map(unguarded))).toEqual(expected);
    }),
  );
});

test('a table of articles has a row for each, with how many annotations it has', async () => {
  const items = [annotatedItem(), { article: exampleArticle({ title: '=1+1' }), annotations: [] }];
  const rows = readRows(await exportedText(csv('articles'), items));
  expect(rows.map(({ headline, annotations, words }) => [headline, annotations, words])).toEqual([
    ['The strait that nobody owns', '7', '9'],
    ["'=1+1", '0', '9'],
  ]);
  expect(Object.keys(rows[0] ?? {})).not.toContain('quote');
  expect(csv('articles').stem).toBe('Aide-memoire articles');
});
