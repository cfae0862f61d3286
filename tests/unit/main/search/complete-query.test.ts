import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Suggestion } from '../../../../preload/contract/search.ts';
import { parseQuery } from '../../../../main/archive/query/parse-query.ts';
import { SearchIndex } from '../../../../main/search/search-index.ts';
import { IndexedArchive } from './indexed-archive.ts';

let archive: IndexedArchive;
let index: SearchIndex;
const year = String(new Date().getUTCFullYear());

beforeEach(async () => {
  archive = new IndexedArchive();
  index = new SearchIndex(archive.db);
  fileIn('fr', {
    title: 'Élections',
    outlet: 'Le Monde du Delta',
    author: 'Ana Quill; Bo Reed',
    published: '2023-05-01',
  });
  fileIn('fr', {
    title: 'Sommet',
    outlet: 'Le Monde du Delta',
    author: 'Ana Quill',
    published: '2024-06',
    tags: ['grain'],
  });
  fileIn('de', { title: 'Gipfel', outlet: 'Delta Kurier', published: '2024-07-01', tags: ['grain', 'oil price'] });
  fileIn('de', { title: 'Summit sanctions', text: 'Sanctions on oil.', outlet: '“…”', published: '2022' });
  dossier('Lake Orsen', 1);
  dossier('Andean pact', 2);
  archive.db
    .prepare(`INSERT INTO dossier_articles (dossier, article, added_at) VALUES (2, 1, 0), (2, 2, 0), (1, 3, 0)`)
    .run();
  for (const [article, country] of [
    [1, 'Norway'],
    [2, 'Burkina Faso'],
  ] as const)
    archive.db.prepare(`INSERT INTO article_details VALUES (?, 0, 'region', ?)`).run(article, country);
  for (const [colour, name, folded] of [
    ['green', 'Evidence', 'evidence'],
    ['rose', 'À vérifier', 'à vérifier'],
  ])
    archive.db.prepare(`INSERT INTO colour_names (colour, name, folded) VALUES (?, ?, ?)`).run(colour, name, folded);
  index.catchUp(10);
  await index.warm();
});

afterEach(() => archive.close());

function fileIn(language: string, article: Parameters<IndexedArchive['file']>[0]): void {
  const number = archive.file(article);
  archive.db.prepare(`UPDATE articles SET language = ? WHERE number = ?`).run(language, number);
}

function dossier(name: string, number: number): void {
  archive.db
    .prepare(`INSERT INTO dossiers (number, id, name, folded, created_at) VALUES (?, ?, ?, ?, 0)`)
    .run(number, `d${number}`, name, name.toLowerCase());
}

/** What is suggested at the bar. */
function suggest(marked: string, limit = 8): readonly Suggestion[] {
  const caret = marked.indexOf('|');
  return index.suggest({ text: marked.replace('|', ''), caret, limit });
}

/** The queries suggested at the bar, each with a bar where the caret comes to stand. */
function queries(marked: string): readonly string[] {
  return suggest(marked).map(({ query, caret }) => `${query.slice(0, caret)}|${query.slice(caret)}`);
}

function values(marked: string): readonly string[] {
  return suggest(marked).map(({ text, meaning, count }) =>
    [text, meaning, count].filter((part) => part !== null).join(' · '),
  );
}

test('a field is named by its beginning, or by another word for it, with what it means', () => {
  expect(suggest('out|')[0]).toMatchObject({
    kind: 'field',
    text: 'outlet:',
    meaning: 'in the name of the outlet',
    query: 'outlet:',
    caret: 7,
  });
  expect(queries('oil (tit|)')).toEqual(['oil (headline:|)']);
  expect(queries('-lan|')).toContain('-lang:|');
  expect(queries('oil or ha| gas')).toContain('oil or has:| gas');
  expect(queries('au|:quill')).toContain('author:|quill');
  expect(values('o|')).not.toContain('on: · published within a day, a month or a year');
});

test.each([
  ['outlet:|', ['Le Monde du Delta · 2', 'Delta Kurier · 1']],
  ['author:|', ['Ana Quill · 2', 'Bo Reed · 1']],
  ['tag:|', ['grain · 2', 'oil price · 1']],
  ['dossier:|', ['Andean pact · 2', 'Lake Orsen · 1']],
  ['lang:|', ['fr · French · 2', 'de · German · 2']],
  ['lang:ger|', ['de · German · 2']],
  ['year:|', ['2024 · 2', '2023 · 1', '2022 · 1']],
  ['year:2023|', ['2023 · 1']],
  ['country:|', ['Burkina Faso', 'Norway']],
  ['country:faso|', ['Burkina Faso']],
  [
    'has:|',
    [
      'note · a note of yours',
      'highlight · a passage you marked',
      'image · a picture',
      'original · the original file kept',
    ],
  ],
  ['is:st|', ['starred · with a star']],
  [
    'sort:|',
    [
      'relevance · best first',
      'recent · best first, the newer a little higher',
      'newest · newest first',
      'oldest · oldest first',
      'outlet · by outlet',
      'annotations · most annotated first',
    ],
  ],
  ['colour:|', ['Evidence · green', 'À vérifier · rose', 'yellow', 'green', 'blue', 'orange', 'rose', 'violet']],
  ['colour:ev|', ['Evidence · green']],
  ['colour:gr|', ['Evidence · green', 'green']],
  ['colour:ve|', ['À vérifier · rose']],
  ['after:la|', ['last 7 days', 'last 30 days', 'last 12 months']],
  ['before:this|', [`${year} · this year`]],
  ['on:|', ['today', 'yesterday', `${year} · this year`, '2024 · 2', '2023 · 1', '2022 · 1']],
  ['id:|', []],
])('%s offers %j', (marked, offered) => {
  expect(values(marked)).toEqual(offered);
});

test.each([
  ['colour:verif|', 'colour:"À vérifier"|'],
  ['outlet:del|', 'outlet:="Le Monde du Delta"|'],
  ['outlet:le mon|', 'outlet:="Le Monde du Delta"|'],
  ['outlet:"le mo|', 'outlet:="Le Monde du Delta"|'],
  ['outlet:"mnode|" oil', 'outlet:="Le Monde du Delta"| oil'],
  ['-source:kur| oil', '-source:="Delta Kurier"| oil'],
  ['outlet:=del|', 'outlet:="Le Monde du Delta"|'],
  ['outlet:=le mon|', 'outlet:="Le Monde du Delta"|'],
  ['outlet:="le mo|', 'outlet:="Le Monde du Delta"|'],
  ['="sanc|', '=sanctions|'],
  ['dossier:orsn|', 'dossier:"Lake Orsen"|'],
  ['lang:(fr or d|)', 'lang:(fr or de|)'],
  ['lang:(fr or |) oil', 'lang:(fr or de|) oil'],
  ['country:bur|', 'country:"Burkina Faso"|'],
  ['after:30| oil', 'after:"last 30 days"| oil'],
  ['headline:summ|', 'headline:summit|'],
  ['note:(oil or sancti|)', 'note:(oil or sanctions|)'],
  ['(oil or sanc|) -gas', '(oil or sanctions|) -gas'],
  ['oil sanc| gas', 'oil sanctions| gas'],
  ['=sanc|', '=sanctions|'],
  ['andean|', 'dossier:"Andean pact"|'],
])('%s is completed to %s', (marked, completed) => {
  expect(queries(marked)).toContain(completed);
});

test('a headline is found as it was copied', () => {
  archive.file({ title: '“No treaty” (yet): the summit' });
  index.catchUp(10);
  expect(suggest('“No treaty” (yet): the sum|')).toContainEqual(
    expect.objectContaining({ kind: 'headline', text: '“No treaty” (yet): the summit' }),
  );
});

test('names typed without a slip stand before the others, those of most articles first', () => {
  for (const outlet of ['Delta Star', 'Delta Star', 'Delta Star', 'Dleta']) archive.file({ outlet });
  index.catchUp(10);
  expect(values('outlet:delta|')).toEqual(['Delta Star · 3', 'Le Monde du Delta · 2', 'Delta Kurier · 1', 'Dleta · 1']);
});

test('what is in the trash or gone is not counted', () => {
  archive.trash(1);
  index.catchUp(10);
  expect(values('outlet:monde|')).toEqual(['Le Monde du Delta · 1']);
  archive.destroy(2);
  index.catchUp(10);
  expect(values('outlet:monde|')).toEqual([]);
  expect(values('tag:grain|')).toEqual(['grain · 1']);
  expect(values('outlet:|')).toEqual(['Delta Kurier · 1']);
  archive.restore(1);
  index.catchUp(10);
  expect(values('outlet:monde|')).toEqual(['Le Monde du Delta · 1']);
});

test('a name without a letter, which no search finds, is not offered', () => {
  expect(values('outlet:|').join()).not.toContain('…');
});

test('any completion of any query is understood without more problems than before', () => {
  const piece = fc.constantFrom(
    'oil',
    ' ',
    '(',
    ')',
    'outlet:',
    'lang:',
    '-',
    ' or ',
    'delta',
    'tag:gr',
    'fr',
    'has:',
    'on:',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), fc.nat(40), (pieces, caret) => {
      const text = pieces.join('');
      const found = index.suggest({ text, caret: Math.min(caret, text.length), limit: 5 });
      const problems = found
        .filter(({ kind }) => kind !== 'field')
        .map(({ query }) => parseQuery(query).problems.length);
      expect(Math.max(0, ...problems)).toBeLessThanOrEqual(parseQuery(text).problems.length);
    }),
  );
});
