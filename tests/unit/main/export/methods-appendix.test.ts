import fc from 'fast-check';
import type { Nodes, Root, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { expect, test } from 'vitest';
import type { RecordedSearch } from '../../../../main/archive/search-record.ts';
import { methodsAppendix } from '../../../../main/export/methods-appendix.ts';
import { printable } from '../../../../main/export/printable.ts';
import { exampleArticle } from '../../../support/exported-articles.ts';
import { hostileText } from '../../../support/hostile-text.ts';
import { citeUsed, exampleRun, exampleSearch, exampleUse } from '../../../support/recorded-searches.ts';

function appendix(...searches: readonly RecordedSearch[]): string {
  const writtenAt = Date.UTC(2026, 10, 30, 23, 30);
  return methodsAppendix({ archive: 'Straits', program: '0.1.0', writtenAt, utcOffset: 60, searches, cite: citeUsed });
}

function treeOf(markdown: string): Root {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

function all(node: Nodes): readonly Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(all) : [])];
}

function textOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'code') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

function cellsOf(table: Table | undefined): readonly (readonly string[])[] {
  return (table?.children ?? []).map((row) => row.children.map(textOf));
}

test.each([
  ['relevance', 'best match first'],
  ['recent', 'best first, the newer a little higher'],
  ['newest', 'newest first'],
  ['oldest', 'oldest first'],
  ['outlet', 'by outlet'],
  ['annotations', 'most annotated first'],
] as const)('the order %s is said as %s', (sort, words) => {
  expect(appendix(exampleSearch({ runs: [exampleRun({ sort })] }))).toContain(`Order: ${words}.`);
});

test('a search reads from its exact words through its runs to what was kept and rejected, with counts of each', () => {
  const markdown = appendix(
    exampleSearch({
      runs: [exampleRun({ at: Date.UTC(2026, 10, 12, 8, 0), found: 9, articles: 300, covered: 0.5 }), exampleRun()],
      articles: [
        exampleUse(),
        exampleUse({
          judgement: 'rejected',
          reason: 'about football',
          openedAt: null,
          externalId: 'FT-7',
          isTrashed: true,
        }),
        exampleUse({ judgement: null, judgedAt: null }),
      ],
    }),
  );
  const tree = treeOf(markdown);
  const tables = tree.children.filter((node) => node.type === 'table');
  expect(markdown).toContain('Written on 2026-12-01 00:30 +01:00 with version 0.1.0.');
  expect(tree.children.find(({ type }) => type === 'code')).toMatchObject({ value: 'ferry -football' });
  expect(markdown).toContain('In words: articles with *ferry*, without *football*.');
  expect(markdown).toContain('Beside “ferry” also looked for: ferries.');
  expect(markdown).toContain('On the shelf: All articles. Order: best match first.');
  expect(cellsOf(tables[0]).slice(1)).toEqual([
    ['2026-11-12 09:00 +01:00', '9', '300, of which 50 % were indexed', 'best match first', '731', '0.1.0', '2 / 1'],
    ['2026-11-29 09:00 +01:00', '12', '400', 'best match first', '731', '0.1.0', '2 / 1'],
  ]);
  expect(markdown).toContain('**Found 12 → opened 2 → kept 1, rejected 1**, not judged 10.');
  const cited = 'The strait that nobody owns, The Harbour Gazette.';
  expect(cellsOf(tables[1]).slice(1)).toEqual([['1', cited, 'aaaaaaaa', '', '2026-11-29 09:02 +01:00']]);
  expect(cellsOf(tables[2]).slice(1)).toEqual([
    ['1', `${cited} (In the trash.)`, 'aaaaaaaa (FT-7)', 'about football', '2026-11-29 09:02 +01:00'],
  ]);
});

test('a search without runs, finds or judgements still has its section', () => {
  const tree = treeOf(appendix(exampleSearch({ runs: [exampleRun({ found: 0 })], articles: [] })));
  expect(tree.children.filter(({ type }) => type === 'table')).toHaveLength(1);
  expect(textOf(tree)).toContain('Found 0 → opened 0 → kept 0, rejected 0, not judged 0.');
});

test('no words, reason, headline or name can become anything but text', () => {
  const shape = (markdown: string): readonly string[] =>
    all(treeOf(markdown)).flatMap(({ type }) => (type === 'text' || type === 'emphasis' ? [] : [type]));
  const plain = shape(appendix(searchOf('x')));
  fc.assert(
    fc.property(hostileText, (text) => {
      const markdown = appendix(searchOf(`x${text}x`));
      expect(shape(markdown).filter((type) => type !== 'link')).toEqual(plain.filter((type) => type !== 'link'));
      const tables = treeOf(markdown).children.filter((node) => node.type === 'table');
      const shown = printable(`x${text}x`.replace(/\s+/gu, ' ')).toWellFormed().replaceAll('\0', '');
      expect(cellsOf(tables[1])[1]?.[3]).toBe(shown);
    }),
  );
});

function searchOf(text: string): RecordedSearch {
  return exampleSearch({
    query: text,
    runs: [
      exampleRun({ shelfName: text, explanation: text.replaceAll('*', ''), added: [{ word: text, forms: [text] }] }),
    ],
    articles: [
      exampleUse({ reason: text, externalId: text, fields: exampleArticle({ title: text, url: null }).fields }),
    ],
  });
}
