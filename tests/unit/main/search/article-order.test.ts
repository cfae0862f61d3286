import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SortOrder } from '../../../../preload/contract/search.ts';
import { SearchIndex } from '../../../../main/search/search-index.ts';
import { IndexedArchive, type TestArticle } from './indexed-archive.ts';

let archive: IndexedArchive;
let index: SearchIndex;

beforeEach(() => {
  archive = new IndexedArchive();
  index = new SearchIndex(archive.db);
});

afterEach(() => archive.close());

function file(...articles: readonly TestArticle[]): void {
  for (const article of articles) archive.file({ text: 'The treaty holds.', ...article });
  catchUp();
}

function catchUp(): void {
  while (index.catchUp(50));
}

/** The headlines in an order, taken two at a time as scrolling takes them. */
function headlines(query: string, sort: SortOrder): readonly string[] {
  const title = archive.db.prepare<[number], string>(`SELECT title FROM articles WHERE number = ?`).pluck();
  const page = (offset: number) => index.search({ query, shelf: { kind: 'all' }, sort, offset, limit: 2 });
  const { total } = page(0);
  const pages = Array.from({ length: Math.ceil(total / 2) }, (_, number) => page(2 * number).matches);
  return pages.flat().map(({ number }) => title.get(number) ?? '');
}

describe.each(['treaty', ''])('a list of what %j finds', (query) => {
  test('goes by the names of the outlets whatever their case and accents, those without one last, and the newest first', () => {
    file(
      { title: 'nameless', published: '2024-05-05' },
      { title: 'zeit', outlet: 'Zeit' },
      { title: 'old echo', outlet: 'Écho', published: '2020-01-01' },
      { title: 'new echo', outlet: 'Écho', published: '2024-01-01' },
      { title: 'ferry', outlet: 'Ferry News' },
      { title: 'dawn', outlet: 'dawn' },
    );
    expect(headlines(query, 'outlet')).toEqual(['dawn', 'new echo', 'old echo', 'ferry', 'zeit', 'nameless']);
  });

  test('goes by how much was annotated, and follows when that changes', () => {
    file(
      { title: 'none', published: '2024-01-01' },
      { title: 'one', notes: ['a'], published: '2021-01-01' },
      { title: 'two', notes: ['a', 'b'] },
    );
    expect(headlines(query, 'annotations')).toEqual(['two', 'one', 'none']);
    archive.annotate(1, 'first');
    archive.annotate(1, 'second');
    archive.annotate(1, 'third');
    catchUp();
    expect(headlines(query, 'annotations')).toEqual(['none', 'two', 'one']);
  });
});

describe('best match with the newer higher', () => {
  const thisYear = new Date().toISOString().slice(0, 10);

  test('puts the newer of two that answer equally well first', () => {
    file({ title: 'old', published: '1999-01-01' }, { title: 'new', published: thisYear });
    expect(headlines('treaty', 'recent')).toEqual(['new', 'old']);
  });

  test('leaves an article that answers much better where it is', () => {
    file(
      { title: 'The treaty, the treaty', text: 'treaty treaty treaty', published: '1999-01-01' },
      { title: 'new', text: `A treaty, ${'and many other things '.repeat(40)}`, published: thisYear },
    );
    expect(headlines('treaty', 'recent')[0]).toBe('The treaty, the treaty');
  });

  test('is the newest first where there is nothing to match', () => {
    file({ title: 'old', published: '1999-01-01' }, { title: 'new', published: thisYear });
    expect(headlines('', 'recent')).toEqual(['new', 'old']);
  });
});
