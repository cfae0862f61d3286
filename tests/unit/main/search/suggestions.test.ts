import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Suggestion } from '../../../../preload/contract/search.ts';
import { SearchIndex } from '../../../../main/search/search-index.ts';
import { IndexedArchive } from './indexed-archive.ts';

let archive: IndexedArchive;
let index: SearchIndex;
let first: number;

beforeEach(() => {
  archive = new IndexedArchive();
  index = new SearchIndex(archive.db);
  first = archive.file({
    title: 'Bogotá waits for an answer',
    text: 'Oil from Venezuela crossed the border; Venezuela denies it.',
    outlet: 'Le Monde du Delta',
    author: 'Ana Quill; Bo Reed',
    tags: ['counter-narcotics'],
  });
  archive.db
    .prepare(`INSERT INTO dossiers (id, name, folded, created_at) VALUES ('d', 'Andean pact', 'andean pact', 0)`)
    .run();
  index.catchUp(10);
});

afterEach(() => archive.close());

function suggest(text: string, limit: number): readonly Suggestion[] {
  return index.suggest({ text, caret: text.length, limit });
}

function queries(text: string): readonly string[] {
  return suggest(text, 8).map(({ query }) => query);
}

test('loading stops without a word when the archive is closed meanwhile', async () => {
  const loading = index.warm();
  archive.db.close();
  await expect(loading).resolves.toBeUndefined();
});

test('nothing is suggested, and nothing is wrong, before they are loaded', () => {
  expect(suggest('bog', 5)).toEqual([]);
});

test.each([
  ['Venzuela', 'venezuela'],
  ['venez', 'venezuela'],
  ['Bogta', '"Bogotá waits for an answer"'],
  ['le mon', 'outlet:="Le Monde du Delta"'],
  ['quil', 'author:="Ana Quill"'],
  ['reed', 'author:="Bo Reed"'],
  ['narcotcs', 'tag:="counter-narcotics"'],
  ['andean', 'dossier:"Andean pact"'],
  ['oil venzuela', 'oil venezuela'],
  ['oil quill', 'oil author:="Ana Quill"'],
  ['oil outlet:mon', 'oil outlet:="Le Monde du Delta"'],
  ['-outlet:"le mo', '-outlet:="Le Monde du Delta"'],
])('%s is completed to %s', async (typed, query) => {
  await index.warm();
  expect(queries(typed)).toContain(query);
});

test.each(['oil author: ', 'xyzzyx', '', '"', '…'])('“%s” has no completion', async (typed) => {
  await index.warm();
  expect(queries(typed)).toEqual([]);
});

test('a headline names its article', async () => {
  await index.warm();
  expect(suggest('bogota', 5)).toContainEqual({
    kind: 'headline',
    text: 'Bogotá waits for an answer',
    meaning: null,
    count: null,
    query: '"Bogotá waits for an answer"',
    caret: '"Bogotá waits for an answer"'.length,
    articleId: archive.idOf(first),
  });
});

test('they follow what is filed, corrected, trashed and restored', async () => {
  await index.warm();
  const second = archive.file({ title: 'Estuary silts up', outlet: 'The Mudflat' });
  index.catchUp(10);
  expect(queries('estuary')).toContain('"Estuary silts up"');
  expect(queries('mudflat')).toContain('outlet:="The Mudflat"');
  archive.db.prepare(`UPDATE articles SET title = 'Lagoon silts up' WHERE number = ?`).run(second);
  archive.touch(second);
  index.catchUp(10);
  expect(queries('lagoon')).toContain('"Lagoon silts up"');
  expect(queries('estuary')).toEqual([]);
  archive.trash(second);
  index.catchUp(10);
  expect(queries('lagoon')).toEqual([]);
  archive.restore(second);
  index.catchUp(10);
  expect(queries('lagoon')).toContain('"Lagoon silts up"');
});

test('no more are given than asked for, and of several kinds', async () => {
  for (let count = 0; count < 20; count += 1) archive.file({ title: `Delta report ${count}`, outlet: 'Delta' });
  index.catchUp(50);
  await index.warm();
  const found = suggest('delta', 6);
  expect(found).toHaveLength(6);
  expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(['outlet', 'headline', 'word']));
});

test('a translated headline is suggested, also when it was given later, and no longer once it is taken away', async () => {
  await index.warm();
  const id = archive.idOf(first);
  const translate = (translation: string | null): void => {
    archive.db.prepare(`UPDATE articles SET translation = ? WHERE number = ?`).run(translation, first);
    archive.touch(first);
    while (index.catchUp(10));
  };
  translate('Die Regierung schweigt');
  expect(suggest('regier', 8)).toMatchObject([
    { kind: 'headline', text: 'Die Regierung schweigt', articleId: id, query: '"Die Regierung schweigt"' },
  ]);
  translate('Die Minister schweigen');
  expect(suggest('regier', 8)).toEqual([]);
  translate(null);
  expect(suggest('schweig', 8)).toEqual([]);
  translate('Die Regierung schweigt');
  archive.trash(first);
  while (index.catchUp(10));
  expect(suggest('regier', 8)).toEqual([]);
});
