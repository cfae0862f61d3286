import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DossierId } from '../../../../preload/contract/articles.ts';
import type { Facet, FacetName, SearchFacets } from '../../../../preload/contract/facets.ts';
import type { Shelf } from '../../../../preload/contract/search.ts';
import { SearchIndex } from '../../../../main/search/search-index.ts';
import { mostValues } from '../../../../main/search/facets.ts';
import { IndexedArchive, type TestArticle } from './indexed-archive.ts';

let archive: IndexedArchive;
let index: SearchIndex;

beforeEach(() => {
  archive = new IndexedArchive();
  index = new SearchIndex(archive.db);
});

afterEach(() => archive.close());

function file(article: TestArticle): number {
  const number = archive.file({ text: 'treaty', ...article });
  catchUp();
  return number;
}

function catchUp(): void {
  while (index.catchUp(50));
}

function facets(query = 'treaty', shelf: Shelf = { kind: 'all' }): SearchFacets {
  return index.facets({ query, shelf });
}

function facet(name: FacetName, query?: string, shelf?: Shelf): Facet | undefined {
  return facets(query, shelf).facets.find((one) => one.name === name);
}

/** The values of a facet with their counts. */
function counts(name: FacetName, query?: string, shelf?: Shelf): Readonly<Record<string, number>> {
  return Object.fromEntries(facet(name, query, shelf)?.values.map(({ value, count }) => [value, count]) ?? []);
}

describe('what was found is counted', () => {
  test('by outlet, author, language, tag, dossier, format and whether it is annotated', () => {
    const first = file({ outlet: 'Valley Review', author: 'Ana Quill; Bo Reed', tags: ['Grain', 'Ports'] });
    const second = file({ outlet: 'Valley Review', author: 'Bo Reed; Bo Reed', tags: ['Grain'], notes: ['mine'] });
    const third = file({ outlet: 'Harbour Courier' });
    file({ text: 'another matter', outlet: 'Harbour Courier', author: 'Bo Reed', tags: ['Grain'] });
    archive.db.prepare(`UPDATE articles SET language = 'pt-BR' WHERE number = ?`).run(second);
    archive.db
      .prepare(`INSERT INTO dossiers (id, name, folded, created_at) VALUES ('d1', 'Straits', 'straits', 0)`)
      .run();
    archive.db.prepare(`INSERT INTO dossier_articles SELECT number, ?, 0 FROM dossiers`).run(third);
    archive.db.prepare(`INSERT INTO originals VALUES ('aa', 1, 0)`).run();
    archive.clip(first, 'Clip 1.HTM', 1);
    archive.clip(second, 'scan.pdf', 2);
    for (const number of [first, second]) archive.touch(number);
    catchUp();
    expect(counts('outlet')).toEqual({ 'Valley Review': 2, 'Harbour Courier': 1 });
    expect(counts('author')).toEqual({ 'Ana Quill': 1, 'Bo Reed': 2 });
    expect(counts('tag')).toEqual({ Grain: 2, Ports: 1 });
    expect(counts('language')).toEqual({ 'pt-BR': 1 });
    expect(counts('dossier')).toEqual({ Straits: 1 });
    expect(counts('format')).toEqual({ html: 1, pdf: 1 });
    expect(counts('annotated')).toEqual({ yes: 1, no: 2 });
    expect(counts('outlet', '')).toEqual({ 'Valley Review': 2, 'Harbour Courier': 2 });
    expect(counts('outlet', '-treaty')).toEqual({ 'Harbour Courier': 1 });
    expect(counts('outlet', 'treaty', { kind: 'dossier', id: 'd1' as DossierId })).toEqual({ 'Harbour Courier': 1 }); // -- brands a string
    expect(counts('outlet', 'nothing')).toEqual({});
  });

  test('by year, the newest first, and by month within one year', () => {
    file({ published: '2023-05-04' });
    file({ published: '2024-02-29' });
    file({ published: '2024-11' });
    file({ published: null, day: '2026-01-01' });
    expect(facet('year')?.values.map(({ value, count }) => [value, count])).toEqual([
      ['2024', 2],
      ['2023', 1],
    ]);
    expect(facet('month')).toBeUndefined();
    expect(facets().undated).toBe(1);
    expect(facet('month', 'treaty on:2024')?.values.map(({ value, count }) => [value, count])).toEqual([
      ['2024-11', 1],
      ['2024-02', 1],
    ]);
  });

  test('of many values, those of most articles are given and all are numbered', () => {
    for (let place = 0; place < 30; place += 1) {
      for (let times = 0; times <= (place % 15 === 14 ? 3 : 0); times += 1)
        archive.file({ text: 'treaty', outlet: `Outlet ${place}` });
    }
    catchUp();
    const outlets = facet('outlet');
    expect(outlets?.distinct).toBe(30);
    expect(outlets?.values).toHaveLength(mostValues);
    expect(outlets?.values.slice(0, 2).map(({ value, count }) => [value, count])).toEqual([
      ['Outlet 14', 4],
      ['Outlet 29', 4],
    ]);
  });
});

describe('counts follow the archive', () => {
  test('when articles are filed, corrected, tagged, annotated, trashed and deleted', () => {
    const one = file({ outlet: 'Valley Review', author: 'Ana Quill', tags: ['Grain'] });
    const other = file({ outlet: 'Valley Review' });
    expect(counts('outlet')).toEqual({ 'Valley Review': 2 });
    archive.db.prepare(`UPDATE articles SET outlet = 'Delta Courier', author = 'Bo Reed' WHERE number = ?`).run(one);
    archive.db.prepare(`DELETE FROM article_tags`).run();
    archive.annotate(one, 'a note', ['Ports']);
    expect(counts('outlet')).toEqual({ 'Valley Review': 1, 'Delta Courier': 1 });
    expect(counts('author')).toEqual({ 'Bo Reed': 1 });
    expect(counts('tag')).toEqual({ Ports: 1 });
    expect(counts('annotated')).toEqual({ yes: 1, no: 1 });
    archive.deleteAnnotations(one);
    expect(counts('annotated')).toEqual({ no: 2 });
    expect(counts('tag')).toEqual({});
    archive.trash(other);
    expect(counts('outlet')).toEqual({ 'Delta Courier': 1 });
    expect(counts('outlet', 'treaty', { kind: 'trash' })).toEqual({});
    catchUp();
    expect(counts('outlet', 'treaty', { kind: 'trash' })).toEqual({ 'Valley Review': 1 });
    archive.destroy(one);
    expect(counts('outlet')).toEqual({});
  });

  test('when a dossier takes an article in, is deleted or is renamed', () => {
    const article = file({});
    const change = (sql: string): void => {
      archive.db.prepare(sql).run();
      archive.nextRevision();
    };
    change(`INSERT INTO dossiers (id, name, folded, created_at) VALUES ('d1', 'Straits', 'straits', 0)`);
    expect(counts('dossier')).toEqual({});
    change(`INSERT INTO dossier_articles SELECT number, ${article}, 0 FROM dossiers`);
    expect(counts('dossier')).toEqual({ Straits: 1 });
    change(`UPDATE dossiers SET name = 'Narrows'`);
    expect(counts('dossier')).toEqual({ Narrows: 1 });
    change(`UPDATE dossiers SET deleted_at = 1`);
    expect(counts('dossier')).toEqual({});
  });

  test('whether they were read ahead or not', async () => {
    archive.db.transaction(() => {
      for (let place = 0; place < 2_500; place += 1) archive.file({ text: 'treaty', outlet: `Outlet ${place % 3}` });
    })();
    catchUp();
    await index.warm();
    expect(Object.values(counts('outlet')).reduce((sum, count) => sum + count)).toBe(2_500);
    archive.db.prepare(`UPDATE articles SET outlet = 'One more' WHERE number = 7`).run();
    archive.touch(7);
    expect(counts('outlet')['One more']).toBe(1);
  });
});

const some = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const article: fc.Arbitrary<TestArticle> = fc.record({
  text: some('treaty', 'treaty harbour', 'harbour', 'grain'),
  outlet: some(null, 'Valley Review', 'Harbour Courier', 'Delta "Post"'),
  author: some(null, 'Ana Quill', 'Ana Quill; Bo Reed', 'Bo Reed; Bo Reed;', ';'),
  published: some(null, '2023-12-31', '2024-01-01', '2024-02', '1999'),
  tags: fc.uniqueArray(some('Grain', 'Ports', 'Straits')),
  notes: fc.array(some('', 'a note'), { maxLength: 2 }),
});
const query = some('', 'treaty', 'harbour', 'treaty harbour', '-treaty', 'treaty after:2024', 'before:2024', 'absent');
/** What happens to an archive: articles filed, trashed, destroyed, noted, or the index following. */
const event = fc.oneof(
  { weight: 3, arbitrary: article },
  fc.record({
    act: some<'trash' | 'restore' | 'destroy' | 'note' | 'unnote'>('trash', 'restore', 'destroy', 'note', 'unnote'),
    at: fc.nat(20),
  }),
  some('follow' as const, 'count' as const),
);

test('the counts are those of counting one by one, whatever happened before', () => {
  fc.assert(
    fc.property(fc.array(event, { minLength: 1, maxLength: 12 }), query, (events, asked) => {
      const archive = new IndexedArchive();
      try {
        const index = new SearchIndex(archive.db);
        for (const one of events) happen(archive, index, one);
        while (index.catchUp(50));
        const found = index.search({ query: asked, shelf: { kind: 'all' }, sort: 'newest', offset: 0, limit: 200 });
        const numbers = found.matches.map(({ number }) => number);
        const { facets, histogram, undated } = index.facets({ query: asked, shelf: { kind: 'all' } });
        expect(countsOf(facets)).toEqual(naiveCounts(archive, numbers));
        const drawn = histogram?.bars.reduce((sum, { count }) => sum + count, 0) ?? 0;
        expect(drawn + undated).toBe(found.total);
      } finally {
        archive.close();
      }
    }),
    { numRuns: 40 },
  );
});

function happen(
  archive: IndexedArchive,
  index: SearchIndex,
  one: typeof event extends fc.Arbitrary<infer T> ? T : never,
) {
  if (one === 'follow') return void index.catchUp(50);
  if (one === 'count') return void index.facets({ query: 'treaty', shelf: { kind: 'all' } });
  if (!('act' in one)) return void archive.file(one);
  const numbers = archive.db.prepare(`SELECT number FROM articles ORDER BY number`).pluck().all();
  const number = Number(numbers[one.at % Math.max(1, numbers.length)] ?? 0);
  if (number === 0) return;
  if (one.act === 'note') archive.annotate(number, 'noted', ['Annex']);
  else if (one.act === 'unnote') archive.deleteAnnotations(number);
  else archive[one.act](number);
}

/** Counts by `facet value`, of years only. */
function countsOf(facets: SearchFacets['facets']): Readonly<Record<string, number>> {
  return Object.fromEntries(
    facets.flatMap(({ name, values }) =>
      name === 'month' ? [] : values.map(({ value, count }) => [`${name} ${value}`, count]),
    ),
  );
}

function naiveCounts(archive: IndexedArchive, numbers: readonly number[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  const add = (name: string, value: unknown): void => {
    if (typeof value === 'string' && value !== '') counts[`${name} ${value}`] = (counts[`${name} ${value}`] ?? 0) + 1;
  };
  for (const number of numbers) {
    const row = archive.db
      .prepare<[number], { outlet: string | null; author: string | null; published: string | null }>(
        `SELECT outlet, author, published FROM articles WHERE number = ?`,
      )
      .get(number);
    const list = (sql: string): readonly unknown[] => archive.db.prepare(sql).pluck().all({ number });
    add('outlet', row?.outlet);
    add('year', row?.published?.slice(0, 4));
    for (const name of new Set(row?.author?.split(';').map((one) => one.trim()))) add('author', name);
    const annotations = list(`SELECT number FROM annotations WHERE article = @number AND deleted_at IS NULL`);
    add('annotated', annotations.length > 0 ? 'yes' : 'no');
    const tags = list(`SELECT t.name FROM tags t JOIN article_tags x ON x.tag = t.number WHERE x.article = @number`);
    const ofNotes = list(`SELECT t.name FROM tags t JOIN annotation_tags x ON x.tag = t.number
      JOIN annotations n ON n.number = x.annotation WHERE n.article = @number AND n.deleted_at IS NULL`);
    for (const tag of new Set([...tags, ...ofNotes])) add('tag', tag);
  }
  return counts;
}
