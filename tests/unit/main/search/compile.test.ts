import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SearchIndex } from '../../../../main/search/search-index.ts';
import { IndexedArchive } from './indexed-archive.ts';

let archive: IndexedArchive;
let index: SearchIndex;

beforeAll(() => {
  archive = new IndexedArchive();
  index = new SearchIndex(archive.db);
  for (const text of ['Oil and gas', 'The U.S.-Colombia talks', '北京外交部', 'near not and or'])
    archive.file({ text, title: text });
  index.catchUp(10);
  return index.warm();
});

afterAll(() => archive.close());

const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.constantFrom(
        '"',
        "'",
        '“',
        '-',
        '*',
        ':',
        ' ',
        '(',
        ')',
        '^',
        '+',
        '{',
        '}',
        ',',
        ';',
        '\0',
        '--',
        '/*',
        '%',
        '_',
      ),
      fc.constantFrom(
        'NEAR(',
        'NEAR/2',
        'AND',
        'OR',
        'NOT',
        'headline:',
        'body:',
        'rowid:',
        'tag:',
        'after:',
        'has:note',
        'like:',
        'like:id1',
      ),
      fc.constantFrom('oil', 'gas', '外', '外交', 'u.s.', '2024', 'é', '\uD800'),
    ),
    { maxLength: 10 },
  )
  .map((parts) => parts.join(''));

test('any string is answered, on any shelf and in any order', () => {
  const kind = fc.constantFrom('all', 'trash', 'annotated', 'unread');
  fc.assert(
    fc.property(hostile, kind, fc.constantFrom('relevance', 'newest', 'oldest'), (query, kind, sort) => {
      const { total, matches } = index.search({ query, shelf: { kind }, sort, offset: 0, limit: 2 });
      expect(total).toBeLessThanOrEqual(4);
      expect(matches.length).toBe(Math.min(2, total));
    }),
    { numRuns: 1500 },
  );
});

test('any string is completed', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      expect(index.suggest({ text, caret: text.length, limit: 5 }).length).toBeLessThanOrEqual(5);
    }),
  );
});

test('a phrase of thousands of words and a query of thousands of terms are answered', () => {
  for (const query of [`"${'oil '.repeat(20_000)}"`, 'oil '.repeat(20_000), '-oil '.repeat(200), '"'.repeat(5_000)]) {
    expect(
      index.search({ query, shelf: { kind: 'all' }, sort: 'relevance', offset: 0, limit: 2 }).total,
    ).toBeLessThanOrEqual(4);
  }
});
