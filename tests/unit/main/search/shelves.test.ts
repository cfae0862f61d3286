import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Shelf, SortOrder } from '../../../../preload/contract/search.ts';
import { SearchIndex } from '../../../../main/search/search-index.ts';
import { IndexedArchive } from './indexed-archive.ts';

const asked: string[] = [];
let archive: IndexedArchive;
let index: SearchIndex;

beforeEach(() => {
  archive = new IndexedArchive((sql) => void asked.push(String(sql)));
  for (let count = 0; count < 20; count += 1) archive.file({ text: 'delta', isStarred: count % 2 === 0 });
  index = new SearchIndex(archive.db);
  index.catchUp(50);
});

afterEach(() => archive.close());

/** The plans of the statements a search runs over many rows, one line a step. */
function plansOf(query: string, shelf: Shelf, sort: SortOrder): string {
  asked.length = 0;
  index.search({ query, shelf, sort, offset: 5, limit: 10 });
  return asked
    .filter((sql) => /FROM (main\.articles r|idx\.library_text f)/.test(sql))
    .flatMap((sql) => archive.db.prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all())
    .map(({ detail }) => detail)
    .join('\n');
}

test.each<[Shelf, string]>([
  [{ kind: 'all' }, 'SCAN r USING COVERING INDEX articles_by_day'],
  [{ kind: 'unread' }, 'SCAN r USING INDEX articles_unread'],
  [{ kind: 'starred' }, 'SCAN r USING INDEX articles_starred'],
])('the shelf $kind is read off an index in its order', (shelf, step) => {
  for (const sort of ['newest', 'oldest'] as const) {
    const plans = plansOf('', shelf, sort);
    expect(plans).toContain(step);
    expect(plans).not.toMatch(/TEMP B-TREE|SCAN r$/m);
  }
});

test('what lies in the trash is found by its index', () => {
  expect(plansOf('', { kind: 'trash' }, 'newest')).toMatch(/^SEARCH r USING (COVERING )?INDEX articles_trashed/m);
});

test('a bound on the date is a range of days', () => {
  expect(plansOf('after:2024-05', { kind: 'all' }, 'newest')).toContain('articles_by_day (day>?)');
});

test.each<Shelf>([{ kind: 'all' }, { kind: 'unread' }, { kind: 'starred' }, { kind: 'annotated' }])(
  'words on the shelf $kind are asked of the full text first',
  (shelf) => {
    const [first, ...others] = plansOf('delta after:2010', shelf, 'relevance').split('\n');
    expect(first).toMatch(/^SCAN f VIRTUAL TABLE INDEX 0:M/);
    expect(others.join('\n')).toContain('SEARCH r USING INTEGER PRIMARY KEY (rowid=?)');
    expect(others.join('\n')).not.toMatch(/SCAN r$/m);
  },
);
