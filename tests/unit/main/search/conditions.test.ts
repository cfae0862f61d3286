import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Shelf } from '../../../../preload/contract/search.ts';
import { SearchIndex } from '../../../../main/search/search-index.ts';
import { IndexedArchive, type TestArticle } from './indexed-archive.ts';

let archive: IndexedArchive;
let index: SearchIndex;
const names = new Map<number, string>();

const filed: Readonly<Record<string, TestArticle>> = {
  lake: {
    title: 'Lake treaty',
    text: 'The lake states signed. Sanctions on the oil of the north were lifted, and oil flows.',
    outlet: 'Harbour Courier',
    published: '2024-03-05',
  },
  women: {
    title: 'Women in parliament',
    text: 'A woman leads the labour party; its labor wing agreed.',
    outlet: 'Le Midi',
    published: '2023-12-31',
  },
  north: {
    title: 'Northern notes',
    text: 'Sanctioned ships. The navy sanctions nobody, far away from any kind of oil there is at sea or on land.',
    published: '2024-06-01',
  },
  asia: { title: '外交', text: '北京外交部发言人表示', published: '2024-01-10' },
  undated: { title: 'Oil oil oil', text: 'Oil, oil and oil again.' },
};

beforeAll(() => {
  archive = new IndexedArchive();
  index = new SearchIndex(archive.db);
  for (const [name, article] of Object.entries(filed)) names.set(archive.file(article), name);
  const number = (wanted: string): number => [...names].find(([, name]) => name === wanted)?.[0] ?? 0;
  const { db } = archive;
  db.prepare(`UPDATE articles SET language = 'fr-FR' WHERE number = ?`).run(number('women'));
  db.prepare(`UPDATE articles SET language = 'en', is_unread = 0 WHERE number = ?`).run(number('lake'));
  db.prepare(`UPDATE articles SET language = 'en', is_starred = 1 WHERE number = ?`).run(number('north'));
  db.prepare(`INSERT INTO article_details (article, place, name, value) VALUES (?, 0, 'region', 'Norway')`).run(
    number('north'),
  );
  db.prepare(`INSERT INTO dossiers (id, name, folded, created_at) VALUES ('d1', 'Lake Orsen', 'lake orsen', 0)`).run();
  db.prepare(`INSERT INTO dossier_articles SELECT number, ?, 0 FROM dossiers`).run(number('lake'));
  archive.annotate(number('women'), 'ask the ministry');
  db.prepare(`UPDATE annotations SET exact = 'leads the labour party', colour = 'green'`).run();
  db.prepare(`INSERT INTO colour_names (colour, name, folded) VALUES ('green', 'À vérifier', 'à vérifier')`).run();
  archive.trash(archive.file({ title: 'Old oil', text: 'oil' }));
  while (index.catchUp(10));
});

afterAll(() => archive.close());

const found = (query: string, shelf: Shelf = { kind: 'all' }): string[] =>
  index
    .search({ query, shelf, sort: 'relevance', offset: 0, limit: 50 })
    .matches.map(({ number }) => names.get(number) ?? 'trashed')
    .toSorted();

describe('the query language', () => {
  test.each([
    ['lake or women', ['lake', 'women']],
    ['oil (treaty or navy)', ['lake', 'north']],
    ['oil -treaty', ['north', 'undated']],
    ['oil not (treaty or navy)', ['undated']],
    ['-oil', ['asia', 'women']],
    ['-(oil or women)', ['asia']],
    ['sanctions', ['lake', 'north']],
    ['sanction', ['lake', 'north']],
    ['=sanctioned', ['north']],
    ['"sanctions nobody"', ['north']],
    ['wom?n labo*r', ['women']],
    ['wom?n', ['women']],
    ['zz?z', []],
    ['sanctions w/3 oil', ['lake']],
    ['sanctions near/30 oil', ['lake', 'north']],
    ['(navy or treaty) near/10 (sanctions or lake)', ['lake', 'north']],
    ['atleast3 oil', ['undated']],
    ['atleast2 oil', ['lake', 'undated']],
    ['atleast2 "oil and"', []],
    ['atleast1 "the navy"', ['north']],
    ['外交', ['asia']],
    ['headline:lake', ['lake']],
    ['outlet:(courier or midi)', ['lake', 'women']],
    ['lang:fr', ['women']],
    ['lang:(fr or en)', ['lake', 'north', 'women']],
    ['lang:fr or headline:lake', ['lake', 'women']],
    ['country:norway', ['north']],
    ['dossier:"lake orsen"', ['lake']],
    ['colour:green', ['women']],
    ['colour:"à vérifier"', ['women']],
    ['colour:verifier', []],
    ['after:2024', ['asia', 'lake', 'north']],
    ['before:2024', ['women']],
    ['on:2024-03', ['lake']],
    ['year:2024 oil', ['lake', 'north']],
    ['-year:2024', ['undated', 'women']],
    ['has:note', ['women']],
    ['has:highlight', ['women']],
    ['has:image', []],
    ['has:original', []],
    ['is:starred', ['north']],
    ['is:unread oil', ['north', 'undated']],
    ['is:duplicate', []],
    ['is:trashed oil', ['trashed']],
    ['note:ministry', ['women']],
    ['quote:"labour party"', ['women']],
    ['quote:wing', []],
    ['id:id1', ['lake']],
  ])('%s', (query, expected) => {
    expect(found(query)).toEqual(expected);
  });

  test('asks for an order of its own', () => {
    const inOrder = index
      .search({ query: 'oil sort:oldest', shelf: { kind: 'all' }, sort: 'relevance', offset: 0, limit: 10 })
      .matches.map(({ number }) => names.get(number));
    expect(inOrder.filter((name) => name !== 'undated')).toEqual(['lake', 'north']);
  });

  test('tells which forms were looked for, and puts the word as typed above them', () => {
    const page = index.search({ query: 'sanctioned', shelf: { kind: 'all' }, sort: 'relevance', offset: 0, limit: 10 });
    expect(page.added).toEqual([{ word: 'sanctioned', forms: ['sanctions'] }]);
    expect(names.get(page.matches[0]?.number ?? 0)).toBe('north');
  });
});
