import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SortOrder } from '../../../../preload/contract/search.ts';
import { mostRanked } from '../../../../main/search/found-list.ts';
import { SearchIndex } from '../../../../main/search/search-index.ts';
import { IndexedArchive } from './indexed-archive.ts';

const count = mostRanked + 100;
const rareWords = new Map([
  [2_000, 'weir'],
  [17, 'barge'],
  [40, 'barge lock'],
  [4_001, 'keeper of the barge lock'],
]);
let archive: IndexedArchive;
let index: SearchIndex;

beforeAll(() => {
  archive = new IndexedArchive();
  archive.db.transaction(() => {
    for (let place = 0; place < count; place += 1) {
      const isInHeadline = place % 1000 === 0;
      archive.file({
        title: isInHeadline ? 'The delta' : 'River',
        text: `delta ${rareWords.get(place) ?? ''}`,
        published: dayOf(place),
      });
    }
  })();
  index = new SearchIndex(archive.db);
  index.catchUp(2 * count);
});

afterAll(() => archive.close());

/** Days that neither rise nor fall with filing. */
function dayOf(place: number): string {
  return `20${String(10 + ((place * 7) % 13))}-0${1 + ((place * 5) % 9)}-1${place % 10}`;
}

function page(sort: SortOrder, offset: number, limit: number) {
  return index.search({ query: 'delta', shelf: { kind: 'all' }, sort, offset, limit });
}

/** All articles in an order, by SQLite. */
function expected(order: string): readonly number[] {
  return archive.db
    .prepare<[], { number: number }>(`SELECT number FROM articles ORDER BY ${order}`)
    .all()
    .map(({ number }) => number);
}

describe('of more matches than can usefully be ranked', () => {
  test.each<[SortOrder, string]>([
    ['newest', `day DESC, number DESC`],
    ['oldest', `day, number`],
    ['relevance', `title = 'The delta' DESC, day DESC, number DESC`],
  ])('every page by %s is as SQLite would sort it', (sort, order) => {
    const all = expected(order);
    for (const offset of [0, 10, 150, 300, 4_000, count - 150, count - 3, count, count + 50]) {
      const { total, matches } = page(sort, offset, 200);
      expect(total).toBe(count);
      expect(matches.map(({ number }) => number)).toEqual(all.slice(offset, offset + 200));
    }
  });

  test('what is excluded is not among those with the word in the headline either', () => {
    const all = expected(`title = 'The delta' DESC, day DESC, number DESC`).filter((number) => number !== 2_001);
    for (const offset of [0, 3, 200]) {
      const { total, matches } = index.search({
        query: 'delta -weir',
        shelf: { kind: 'all' },
        sort: 'relevance',
        offset,
        limit: 20,
      });
      expect(total).toBe(count - 1);
      expect(matches.map(({ number }) => number)).toEqual(all.slice(offset, offset + 20));
    }
  });

  test('those with the rarest words of a question come first, and the others by date after them', () => {
    const query = 'delta or barge or lock or keeper or windmill';
    const run = (offset: number, limit: number) =>
      index.search({ query, shelf: { kind: 'all' }, sort: 'relevance', offset, limit });
    const byDay = expected(`title = 'The delta' DESC, day DESC, number DESC`);
    const first = [4_002, 41, 18];
    const all = [...first, ...byDay.filter((number) => !first.includes(number))];
    for (const [offset, limit] of [
      [0, 2],
      [0, 50],
      [2, 2],
      [3, 10],
      [count - 2, 10],
    ] as const) {
      const { total, matches } = run(offset, limit);
      expect(total).toBe(count);
      expect(matches.map(({ number }) => number)).toEqual(all.slice(offset, offset + limit));
    }
    expect(
      index.facets({ query, shelf: { kind: 'all' } }).facets.find(({ name }) => name === 'annotated'),
    ).toMatchObject({
      values: [{ count }],
    });
  });

  test('a begun word is ordered by date alone', () => {
    const found = index.search({ query: 'del*', shelf: { kind: 'all' }, sort: 'relevance', offset: 0, limit: 200 });
    expect(found.matches.map(({ number }) => number)).toEqual(expected('day DESC, number DESC').slice(0, 200));
  });

  test('a headline scores above the rest', () => {
    const scores = page('relevance', 0, 10).matches.map(({ score }) => score);
    const inHeadline = Math.ceil(count / 1000);
    expect(scores).toEqual([...Array<number>(inHeadline).fill(1), ...Array<number>(10 - inHeadline).fill(0)]);
  });
});
