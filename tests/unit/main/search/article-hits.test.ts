import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ArticleId } from '../../../../preload/contract/articles.ts';
import { tokensOf } from '../../../../main/archive/normalise.ts';
import { SearchIndex } from '../../../../main/search/search-index.ts';
import { IndexedArchive } from './indexed-archive.ts';

let archive: IndexedArchive;
let index: SearchIndex;

beforeEach(() => {
  archive = new IndexedArchive();
  index = new SearchIndex(archive.db, () => [{ id: 'putin', spellings: ['Putin', 'Путин', '普京'] }]);
});

afterEach(() => archive.close());

function file(text: string, title = 'Untitled', language = 'en'): number {
  const number = archive.file({ text, title });
  archive.db.prepare(`UPDATE articles SET language = ? WHERE number = ?`).run(language, number);
  while (index.catchUp(5));
  return number;
}

function found(number: number, query: string): readonly string[] {
  const { text } = archive.db.prepare(`SELECT text FROM bodies WHERE article = ?`).get(number) as { text: string }; // -- of this query
  return index.hits({ id: archive.idOf(number), query }).marks.map(([start, end]) => text.slice(start, end));
}

describe('what a query looks for is found in an article', () => {
  test.each([
    [
      'other forms of a word',
      'Sanctions bit. A sanction, sanctioned; unsanctioned.',
      'sanction',
      ['Sanctions', 'sanction', 'sanctioned'],
    ],
    ['only this form when so asked', 'States stated a state', '=state', ['state']],
    ['a name in another script', 'Встретил Путин гостя, 普京 too, and Putin.', 'Putin', ['Путин', '普京', 'Putin']],
    ['whatever its accents and case', 'In BOGOTÁ and Bogota', 'bogotá', ['BOGOTÁ', 'Bogota']],
    ['a phrase, across lines', 'A key\ndrug route and a key drug', '"key drug"', ['key\ndrug', 'key drug']],
    ['phrases that overlap, once', 'key drug routes', '"key drug" "drug routes"', ['key drug routes']],
    ['words that begin alike', 'diplomacy by diplomats, no diploma', 'diploma*', ['diplomacy', 'diplomats', 'diploma']],
    ['words of a shape', 'women, woman, womxn, wombn1', 'wom?n', ['women', 'woman', 'womxn']],
    ['every branch of an or', 'oil, gas and coal', 'oil or (gas -shale)', ['oil', 'gas']],
    [
      'words that stand near each other, there alone',
      'oil is sanctioned today. And much later on, far from everything, there is oil',
      '=oil w/2 sanctioned',
      ['oil', 'sanctioned'],
    ],
    ['the word that is counted', 'oil oil', 'atleast2 oil', ['oil', 'oil']],
    ['the very characters of a script without spaces', '北京外交部长, 外', '外交部', ['外交部']],
    ['one such character', '北京外交, 外', '外', ['外', '外']],
    ['but nothing that is excluded', 'harbour talks', '-harbour not (talks or tea) lamp', []],
    [
      'nor what is asked of outlet, author, tag, note, date or headline',
      'Geneva 2024 note',
      'outlet:Geneva author:note tag:note note:note headline:Geneva after:2024 outlet:=Geneva tag:=note',
      [],
    ],
  ])('%s', (_, text, query, expected) => {
    expect(found(file(text), query)).toEqual(expected);
  });

  test('in its headline, also what is asked of that alone', () => {
    const id = archive.idOf(file('oil', 'Oil and gas'));
    expect(index.hits({ id, query: 'oil headline:gas' })).toEqual({
      titleMarks: [
        [0, 3],
        [8, 11],
      ],
      translationMarks: [],
      marks: [[0, 3]],
      isCut: false,
    });
  });

  test('and in the translation of that', () => {
    const number = archive.file({ text: 'Нефть и газ.', title: 'О нефти', translation: 'Oil and gas' });
    while (index.catchUp(5));
    expect(index.hits({ id: archive.idOf(number), query: 'oil headline:gas' })).toMatchObject({
      titleMarks: [],
      translationMarks: [
        [0, 3],
        [8, 11],
      ],
      marks: [],
    });
  });

  test('what is asked of marked passages stands in those alone', () => {
    const number = file('The border is shut. No border is open.');
    archive.annotate(number, 'why?');
    archive.db.prepare(`UPDATE annotations SET start = 20, "end" = 38, exact = 'No border is open.'`).run();
    expect(found(number, 'quote:border')).toEqual(['border']);
    expect(index.hits({ id: archive.idOf(number), query: 'quote:border' }).marks).toEqual([[23, 29]]);
    expect(found(number, 'quote:shut')).toEqual([]);
  });

  test('in the trash as well', () => {
    const number = file('harbours and a harbour');
    archive.trash(number);
    while (index.catchUp(5));
    expect(found(number, 'harbour')).toEqual(['harbours', 'harbour']);
  });

  test('no further than to some number, and that is said', () => {
    const id = archive.idOf(file('oil '.repeat(10_001)));
    const { marks, isCut } = index.hits({ id, query: 'oil' });
    expect(marks).toHaveLength(10_000);
    expect(isCut).toBe(true);
  });

  test('is given up, which is said, in a text that is made to take for ever', () => {
    const id = archive.idOf(file('oil '.repeat(20_000)));
    const query = Array.from({ length: 30 }, (_, at) => `"${'oil '.repeat(61)}x${at} oil"`).join(' ');
    expect(index.hits({ id, query })).toEqual({ titleMarks: [], translationMarks: [], marks: [], isCut: true });
  });

  test('and an article that is not there is no article', () => {
    expect(() => index.hits({ id: 'zzzzzzzz' as ArticleId, query: 'oil' })).toThrow(/no article/); // -- brands a string
  });
});

test('whatever is looked for in whatever text, each mark holds a word that is looked for, in order and apart', () => {
  const unit = fc.constantFrom(
    'oil',
    'Oils',
    'gas',
    'Gás',
    '外',
    '交',
    ' ',
    ' ',
    '. ',
    '\n',
    'e\u0301',
    'Путин',
    'هرمز',
    '\u{1D400}',
  );
  const text = fc.array(unit, { maxLength: 30 }).map((parts) => parts.join(''));
  /** What may be asked, and the tokens that answer it: none for what is excluded. */
  const asked: readonly (readonly [term: string, token: RegExp])[] = [
    ['oil', /^oils?$/u],
    ['=oils', /^oils$/u],
    ['gas', /^gas$/u],
    ['ga*', /^ga/u],
    ['g?s', /^g.s$/u],
    ['"oil gas"', /^(?:oil|gas)$/u],
    ['oil w/2 gas', /^(?:oils?|gas)$/u],
    ['外', /^外/u],
    ['外交', /^外交$/u],
    ['Putin', /^(?:putin|путин|普京)$/u],
    ['هرمز', /^هرمز$/u],
    ['(oil or é)', /^(?:oils?|e)$/u],
    ['-gas', /^(?!)/u],
    ['outlet:oil', /^(?!)/u],
  ];
  const query = fc.array(fc.constantFrom(...asked), { maxLength: 4 });
  fc.assert(
    fc.property(text, query, (text, terms) => {
      const query = terms.map(([term]) => term).join(' ');
      const number = file(text);
      const { marks } = index.hits({ id: archive.idOf(number), query });
      let last = 0;
      for (const [start, end] of marks) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        const tokens = tokensOf(text.slice(start, end));
        expect(tokens.some((token) => terms.some(([, wanted]) => wanted.test(token.text)))).toBe(true);
        last = end;
      }
      // What the list finds by words of the text has a place to be shown at.
      const isFound = index
        .search({ query, shelf: { kind: 'all' }, sort: 'newest', offset: 0, limit: 200 })
        .matches.some((match) => match.number === number);
      expect(marks.length > 0 || !isFound || !/^[^-]*(?:oil|gas|外)/u.test(query.replace('outlet:oil', ''))).toBe(true);
    }),
    { numRuns: 150 },
  );
});

describe('further passages', () => {
  const filler = 'The ministry said nothing of substance about the matter today. '.repeat(8);

  test('hold other hits than the row shows, do not overlap, and stand in the order of the text', () => {
    const text = `Oil alone. ${filler}Oil and gas here. ${filler}Gas alone. ${filler}Oil with gas again.`;
    const id = archive.idOf(file(text));
    const [row] = index.search({
      query: 'oil gas',
      shelf: { kind: 'all' },
      sort: 'newest',
      offset: 0,
      limit: 1,
    }).matches;
    expect(row?.snippet?.text).toContain('Oil and gas here');
    const all = index.passages({ id, query: 'oil gas', limit: 5 });
    expect(all.total).toBe(3);
    expect(all.passages.map(({ text, marks }) => marks.map(([start, end]) => text.slice(start, end)))).toEqual([
      ['Oil'],
      ['Gas'],
      ['Oil', 'gas'],
    ]);
    for (const { text: passage, at } of all.passages) {
      expect(passage.length).toBeLessThan(260);
      expect(passage).toContain(text.slice(at, at + 3));
    }
    const best = index.passages({ id, query: 'oil gas', limit: 1 });
    expect(best.passages).toEqual(all.passages.slice(2));
    expect(best.total).toBe(3);
  });

  test('are none where everything is in the row already', () => {
    const id = archive.idOf(file('Oil and gas.'));
    expect(index.passages({ id, query: 'oil gas', limit: 5 })).toEqual({ passages: [], total: 0 });
    expect(index.passages({ id, query: '', limit: 5 })).toEqual({ passages: [], total: 0 });
  });

  test('of any text hold every hit once, beside the row’s', () => {
    const unit = fc.constantFrom('oil ', 'gas ', 'water ', 'the quick brown fox jumped ', '外交', '\n', '\u{20000}');
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 150 }), (parts) => {
        const text = parts.join('');
        const id = archive.idOf(file(text));
        const { passages, total } = index.passages({ id, query: 'oil or gas or 外交', limit: 50 });
        expect(passages.length).toBe(Math.min(50, total));
        let last = -1;
        for (const { text: passage, marks, at } of passages) {
          expect(at).toBeGreaterThan(last);
          expect(passage.isWellFormed()).toBe(true);
          expect(marks.length).toBeGreaterThan(0);
          for (const [start, end] of marks) expect(passage.slice(start, end)).toMatch(/^(?:oil|gas|外交|(?:外交)+)$/u);
          last = at;
        }
      }),
      { numRuns: 60 },
    );
  });
});
