import { unzipSync } from 'fflate';
import fc from 'fast-check';
import readWorkbook from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { tableColumns } from '../../../../main/export/annotation-rows.ts';
import type { ExportArticle } from '../../../../main/export/export-job.ts';
import { xlsx } from '../../../../main/export/xlsx.ts';
import { exampleAnnotation, exampleArticle } from '../../../support/exported-articles.ts';
import { annotatedItem, exportedBytes, hostileItem } from '../../../support/exported-items.ts';

type CellValue = string | number | Date | null;

async function sheetOf(...items: readonly ExportArticle[]): Promise<readonly (readonly CellValue[])[]> {
  const [sheet] = await readWorkbook(Buffer.from(await exportedBytes(xlsx(), items)));
  expect(sheet?.sheet).toBe('Annotations');
  return (sheet?.data ?? []).map((row) => row.map(cellOf));
}

function cellOf(cell: unknown): CellValue {
  if (cell instanceof Date || typeof cell === 'string' || typeof cell === 'number') return cell;
  return cell === undefined || cell === null ? null : JSON.stringify(cell);
}

function cellsOf(row: readonly CellValue[] = []): Readonly<Record<string, CellValue>> {
  return Object.fromEntries(tableColumns.map((name, at) => [name, row[at] ?? null]));
}

test('each annotation is a row below the head, with dates that are dates', async () => {
  const [head, first, ...rest] = await sheetOf(annotatedItem());
  expect(head?.slice(0, 8)).toEqual([
    'Headline',
    'Translated headline',
    'Outlet',
    'Author',
    'Published',
    'Language',
    'Address',
    'Article tags',
  ]);
  expect(rest).toHaveLength(6);
  expect(cellsOf(first)).toMatchObject({
    headline: 'The strait that nobody owns',
    published: new Date('2024-05-31T00:00:00Z'),
    filed: new Date('2026-11-22T23:30:00Z'),
    quote: 'of every flag',
    note: 'Compare *Montreux*.\n\nAnd Suez.',
    page: null,
  });
  expect(cellsOf(rest.at(-1))).toMatchObject({ lies_on: 'page', page: 3, part: 'xywh=percent:12.5,20,30,7.25' });
});

test('a date that is not known to the day, is on no calendar, or cannot be counted by spreadsheets stays as it is written', async () => {
  const dates = ['2024', '1856-03-30', '2024-02-31'];
  const [, ...rows] = await sheetOf(
    ...dates.map((published) => ({ article: exampleArticle({ published }), annotations: [] })),
  );
  expect(rows.map((row) => cellsOf(row)['published'])).toEqual(dates);
});

test('the head stays in sight and filters the rows, texts are formatted as texts, long ones on several lines, and there is no formula', async () => {
  const item = { article: exampleArticle({ title: '=HYPERLINK("http://evil.example")' }), annotations: [] };
  const files = unzipSync(await exportedBytes(xlsx(), [item]));
  const sheet = Buffer.from(files['xl/worksheets/sheet1.xml'] ?? []).toString();
  expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
  expect(sheet).toMatch(/<\/sheetData><autoFilter ref="A1:Y2"\/><\/worksheet>$/u);
  expect(sheet).toContain('<c r="A2" s="5" t="inlineStr"><is><t xml:space="preserve">=HYPERLINK(');
  expect(sheet).toContain('<c r="C2" s="1" t="inlineStr">');
  expect(sheet).not.toContain('<f');
  const styles = Buffer.from(files['xl/styles.xml'] ?? []).toString();
  const cells = /<cellXfs [^]*<\/cellXfs>/u.exec(styles)?.[0].match(/<xf .*?(?:\/>|<\/xf>)/gu) ?? [];
  const shown = cells.map((cell) => [/numFmtId="(\d+)"/u.exec(cell)?.[1], cell.includes('wrapText="1"')]);
  expect([shown[1], shown[5]]).toEqual([
    ['49', false],
    ['49', true],
  ]);
});

test('a row is as high as its longest text that is shown on several lines, up to twelve', async () => {
  const notes = ['one', 'one\ntwo\n\nfour', '外'.repeat(25), 'x\n'.repeat(40)];
  const annotations = notes.map((note, at) => exampleAnnotation(`aaaaaaa${at}`, 'Ships', { note }));
  const files = unzipSync(await exportedBytes(xlsx(), [{ article: exampleArticle(), annotations }]));
  const sheet = Buffer.from(files['xl/worksheets/sheet1.xml'] ?? []).toString();
  const rows = Array.from(sheet.matchAll(/<row r="\d+"( ht="\d+")?>/gu), ([, height]) => height);
  expect(rows).toEqual([undefined, undefined, ' ht="60"', ' ht="30"', ' ht="180"']);
});

test('a text longer than a cell may be is cut, words of programs are only words, and number signs are not read', async () => {
  const annotation = exampleAnnotation('aaaaaaaa', 'constructor', { note: '_x0041_ __proto__', tags: ['toString'] });
  const [, row] = await sheetOf({ article: exampleArticle({ title: 'x'.repeat(40_000) }), annotations: [annotation] });
  const { headline, quote, note, annotation_tags } = cellsOf(row);
  expect(String(headline)).toHaveLength(32_767);
  expect(String(headline).endsWith('x…')).toBe(true);
  expect([quote, note, annotation_tags]).toEqual(['constructor', '_x0041_ __proto__', 'toString']);
});

/** A reader of sheets trims its texts, and an empty one is no cell. */
function asRead(text: string): CellValue {
  const plain = text
    .replace(/\r\n?/gu, '\n')
    .replace(/[^\P{Cc}\t\n]|[\uFFFE\uFFFF]/gu, '')
    .toWellFormed();
  return plain.trim() === '' ? null : plain.trim();
}

test('hostile words come back from an independent reader in their own cells', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(hostileItem, { minLength: 1, maxLength: 3 }), async (items) => {
      const [, ...rows] = await sheetOf(...items);
      const expected = items.flatMap(({ article, annotations }) =>
        annotations.length === 0
          ? [[asRead(article.title), null]]
          : annotations.map(({ note }) => [asRead(article.title), asRead(note)]),
      );
      const read = rows.map((row) => cellsOf(row)).map(({ headline, note }) => [headline, note]);
      const trimmed = read.map((row) => row.map((cell) => (typeof cell === 'string' ? asRead(cell) : cell)));
      expect(trimmed).toEqual(expected);
    }),
  );
});

test('a workbook of articles has a sheet of that name with a row for each', async () => {
  const [sheet] = await readWorkbook(Buffer.from(await exportedBytes(xlsx('articles'), [annotatedItem()])));
  expect(sheet?.sheet).toBe('Articles');
  expect(sheet?.data.map((row) => row.slice(-2).map(cellOf))).toEqual([
    ['Words', 'Annotations'],
    [9, 7],
  ]);
});
