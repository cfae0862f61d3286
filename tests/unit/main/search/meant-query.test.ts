import { afterEach, beforeEach, expect, test } from 'vitest';
import type { MeantQuery } from '../../../../preload/contract/search.ts';
import { SearchIndex } from '../../../../main/search/search-index.ts';
import { IndexedArchive } from './indexed-archive.ts';

let archive: IndexedArchive;
let index: SearchIndex;

beforeEach(async () => {
  archive = new IndexedArchive();
  const names = [{ id: 'moscow', spellings: ['Moscow', 'Moskau', 'Moskwa'], kind: 'place' as const }];
  index = new SearchIndex(archive.db, () => names);
  for (let count = 0; count < 30; count += 1) {
    archive.file({
      title: `Sanctions on oil ${count}`,
      text: 'Venezuela answered the embargo. Правительство ответило. Strait of Hormuz. Ministers moskow.',
      outlet: 'Harbour Courier',
    });
  }
  archive.file({ title: 'Marine law', text: 'The marina of the strait; a martini.' });
  archive.file({ title: 'Striat', text: 'One article has a slip: striat.' });
  index.catchUp(100);
  await index.warm();
});

afterEach(() => archive.close());

function meant(query: string): Promise<MeantQuery | null> {
  return index.meant({ query, shelf: { kind: 'all' } });
}

test.each([
  ['sanctoins', 'sanctions', 30],
  ['sanktions oil', 'sanctions oil', 30],
  ['oil santcoins', 'oil sanctions', 30],
  ['vnezeula', 'venezuela', 30],
  ['Venzuela embagro', 'Venezuela embargo', 30],
  ['(sanktions or embagro) lang:de', '', 0],
  ['headline:sanktions', 'headline:sanctions', 30],
  ['outlet:harbuor oil', 'outlet:harbour oil', 30],
  ['embarog -fotball', 'embargo -fotball', 30],
  ['правителство', 'правительство', 30],
  ['oil striat', 'oil strait', 30],
])('%s was meant as “%s”, which finds %i', async (typed, query, total) => {
  const { query: corrected = '', total: found = 0 } = (await meant(typed)) ?? {};
  expect({ corrected, found }).toEqual({ corrected: query, found: total });
});

test.each([
  ['finds enough', 'sanctions'],
  ['is nothing', ''],
  ['is quoted', '"sanctoins"'],
  ['is taken as it is', '=sanctoins'],
  ['is begun', 'sanctoi*'],
  ['is a known name', 'Moskwa'],
  ['is a number', '12345'],
  ['is known, and about as rare', 'marine'],
  ['is too short', 'oli'],
  ['is too far from any', 'sancxxxxs'],
  ['is a value of a field', 'lang:enlgish'],
  ['is not wanted', 'marine -sanctoins'],
  ['would find no more', 'sanctoins xyzzyx'],
])('nothing else was meant by what %s: %s', async (_, query) => {
  expect(await meant(query)).toBeNull();
});

test('the words that were changed are told', async () => {
  expect(await meant('oil sanctoins embargo')).toEqual({ query: 'oil sanctions embargo', marks: [[4, 13]], total: 30 });
});

test('a shelf is searched by itself', async () => {
  expect(await index.meant({ query: 'sanctoins', shelf: { kind: 'starred' } })).toBeNull();
});

test('the last search is still remembered', async () => {
  const search = (offset: number) =>
    index
      .search({ query: 'oil', shelf: { kind: 'all' }, sort: 'newest', offset, limit: 10 })
      .matches.map(({ number }) => number);
  const [first, next] = [search(0), search(10)];
  await meant('sanctoins');
  expect(search(0)).toEqual(first);
  expect(search(10)).toEqual(next);
});
