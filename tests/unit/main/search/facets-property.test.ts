import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SearchFacets } from '../../../../preload/contract/facets.ts';
import { SearchIndex } from '../../../../main/search/search-index.ts';
import { IndexedArchive, type TestArticle } from './indexed-archive.ts';

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
        while (index.catchUp(50) > 0);
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
