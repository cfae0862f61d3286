import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SearchIndex } from '../../../../main/search/search-index.ts';
import { hostileText } from '../../../support/hostile-text.ts';
import { IndexedArchive } from './indexed-archive.ts';

let archive: IndexedArchive;
let index: SearchIndex;

const canal = 'Canal [opinion] closed *again*: what the pilots say';
const straits = 'Straits not open after talks in the harbour city';
const harbour = '“Harbour” talks: Iran or Oman';

beforeEach(() => {
  archive = new IndexedArchive();
  index = new SearchIndex(archive.db);
  for (const title of [canal, straits, harbour]) archive.file({ title, outlet: 'Canal Post', text: 'On pilots.' });
  index.catchUp(10);
});

afterEach(() => archive.close());

const asked = [
  ['canal', [canal]],
  ['what the pil', [canal]],
  ['“harbour” t', [harbour, straits]],
  ['iran or', [harbour]],
  ['not open', [straits]],
  ['outlet:canal', []],
  ['talks', [harbour, straits]],
  ['-canal', [canal]],
  ['…', []],
  ['', []],
] as const;

test.each(asked)('%j finds %j before any headline is suggested', (words, titles) => {
  expect(index.headlines(words, 5).map(({ title }) => title)).toEqual(titles);
});

test.each(asked)('%j finds %j, in whatever order, when they are', async (words, titles) => {
  await index.warm();
  expect(new Set(index.headlines(words, 5).map(({ title }) => title))).toEqual(new Set(titles));
});

test.each(['before', 'after'])('a headline is found by its translation, once, %s it is suggested', async (when) => {
  archive.file({ title: 'Переговоры: pilots', translation: 'Envoys: pilots', outlet: 'Волна' });
  while (index.catchUp(10));
  if (when === 'after') await index.warm();
  const found = [{ title: 'Переговоры: pilots', translation: 'Envoys: pilots' }];
  expect(index.headlines('envoys', 5)).toMatchObject(found);
  expect(index.headlines('переговоры', 5)).toMatchObject(found);
  expect(index.headlines('pilots', 5).filter(({ translation }) => translation !== null)).toMatchObject(found);
});

test('slips are forgiven where headlines are suggested, and what is in the trash is not found', async () => {
  await index.warm();
  expect(index.headlines('pliots', 5).map(({ title }) => title)).toEqual([canal]);
  expect(index.headlines('talks', 1)).toHaveLength(1);
});

test('nothing that is typed is an error', () => {
  fc.assert(
    fc.property(hostileText, (words) => {
      expect(index.headlines(words, 3).length).toBeLessThanOrEqual(3);
    }),
    { numRuns: 100 },
  );
});
