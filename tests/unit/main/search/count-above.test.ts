import { afterEach, beforeEach, expect, test } from 'vitest';
import { SearchIndex } from '../../../../main/search/search-index.ts';
import { IndexedArchive } from './indexed-archive.ts';

let archive: IndexedArchive;
let index: SearchIndex;

beforeEach(() => {
  archive = new IndexedArchive();
  index = new SearchIndex(archive.db);
});

afterEach(() => archive.close());

const all = { kind: 'all' } as const;

function indexed(): SearchIndex {
  index.catchUp(1000);
  return index;
}

test('only what was filed later is counted, of what the query finds', () => {
  archive.file({ title: 'The ferry sails' });
  const seen = archive.file({ title: 'The treaty holds' });
  archive.file({ title: 'A second ferry', published: '2024-05-01' });
  archive.file({ title: 'A second treaty' });
  archive.file({ title: 'Ferries at dawn', published: '2019-05-01', isStarred: true });
  const counting = indexed();
  const count = (query: string) => counting.countAbove({ query, shelf: all }, seen);
  expect(count('ferry')).toBe(2);
  expect(count('ferry after:2024')).toBe(1);
  expect(count('-ferry')).toBe(1);
  expect(count('')).toBe(3);
  expect(count('bridge')).toBe(0);
  expect(counting.countAbove({ query: 'ferry', shelf: { kind: 'starred' } }, seen)).toBe(1);
  expect(counting.countAbove({ query: 'ferry', shelf: all }, 5)).toBe(0);
});

test('what lies in the trash is not new, and what changes is not filed anew', () => {
  const first = archive.file({ title: 'The ferry sails' });
  const second = archive.file({ title: 'A second ferry' });
  archive.trash(second);
  archive.tag(first, 'Straits');
  expect(indexed().countAbove({ query: 'ferry', shelf: all }, first)).toBe(0);
  archive.restore(second);
  expect(indexed().countAbove({ query: 'ferry', shelf: all }, first)).toBe(1);
});
