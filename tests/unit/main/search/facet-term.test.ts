import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Facet, FacetName, SearchFacets } from '../../../../preload/contract/facets.ts';
import { SearchIndex } from '../../../../main/search/search-index.ts';
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

function facets(query: string): SearchFacets {
  return index.facets({ query, shelf: { kind: 'all' } });
}

function facet(name: FacetName, query = 'treaty'): Facet | undefined {
  return facets(query).facets.find((one) => one.name === name);
}

function totalOf(query: string): number {
  return index.search({ query, shelf: { kind: 'all' }, sort: 'newest', offset: 0, limit: 1 }).total;
}

/** The values of a facet with their counts. */
function counts(name: FacetName, query?: string): Readonly<Record<string, number>> {
  return Object.fromEntries(facet(name, query)?.values.map(({ value, count }) => [value, count]) ?? []);
}

const some = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);

describe('the term of a value', () => {
  test.each<FacetName>(['outlet', 'author', 'tag', 'language', 'year', 'month', 'annotated', 'dossier'])(
    'finds the articles counted for it: %s',
    (name) => {
      const dossier = archive.db.prepare(
        `INSERT INTO dossiers (id, name, folded, created_at) VALUES ('d1', 'Straits', 'straits', 0)`,
      );
      dossier.run();
      for (const [place, outlet] of ['The "Valley" Review', 'Harbour Courier', 'Zeitung für „Wien“'].entries()) {
        const article = file({
          outlet,
          author: `Ana Quill; Bo Reed ${place}`,
          tags: [`tag ${place}`, 'of all'],
          notes: place === 0 ? ['x'] : [],
          published: `2024-0${place + 1}-11`,
        });
        archive.db.prepare(`UPDATE articles SET language = ? WHERE number = ?`).run(['en', 'pt', 'de'][place], article);
        archive.db.prepare(`INSERT INTO dossier_articles SELECT number, ?, 0 FROM dossiers`).run(article);
        archive.touch(article);
      }
      catchUp();
      const values = facet(name)?.values ?? [];
      expect(values).not.toEqual([]);
      for (const { term, count } of values) {
        const asked = { query: `treaty ${term}`, shelf: { kind: 'all' }, sort: 'newest', offset: 0, limit: 1 } as const;
        const found = index.search(asked);
        expect([term, found.total, found.problems]).toEqual([term, count, []]);
      }
    },
  );

  test('finds no other name that holds it', () => {
    file({ outlet: 'The Times', author: 'Jane Doe; Bo Reed', tags: ['Andes'] });
    file({ outlet: 'The Times of India', author: 'Mary Jane Doe', tags: ['Andes region'] });
    file({ outlet: 'India: The Times', author: 'Jane; Doe', tags: ['the Andes'] });
    for (const [name, value, term] of [
      ['outlet', 'The Times', 'outlet:="The Times"'],
      ['author', 'Jane Doe', 'author:="Jane Doe"'],
      ['tag', 'Andes', 'tag:="Andes"'],
    ] as const) {
      expect(facet(name)?.values).toContainEqual({ value, count: 1, term });
      expect(totalOf(term)).toBe(1);
      expect(totalOf(`-${term}`)).toBe(2);
      expect(totalOf(`treaty or ${term}`)).toBe(3);
    }
    expect(totalOf('outlet:(=“the TIMES” or =india:the-times)')).toBe(2);
    expect(totalOf('outlet:=times')).toBe(0);
  });

  test('finds the spellings of a name that are counted as one, as most articles spell it', () => {
    file({ outlet: 'Zürcher Bote', author: 'josé díaz; José Díaz', tags: ['Café', 'Cafe'] });
    for (const tags of [['Cafe'], ['Cafe'], []]) file({ outlet: 'ZURCHER BOTE', author: 'José Díaz', tags });
    expect(facet('outlet')?.values).toEqual([{ value: 'ZURCHER BOTE', count: 4, term: 'outlet:="ZURCHER BOTE"' }]);
    expect(facet('outlet')?.distinct).toBe(1);
    expect(facet('author')?.values).toMatchObject([{ value: 'José Díaz', count: 4 }]);
    expect(facet('tag')?.values).toMatchObject([{ count: 3 }]);
    for (const name of ['outlet', 'author', 'tag'] as const)
      for (const { term, count } of facet(name)?.values ?? []) expect(totalOf(String(term))).toBe(count);
  });

  test('of a dossier finds it whatever marks are in its name', () => {
    const dossier = archive.db.prepare(
      `INSERT INTO dossiers (id, name, folded, created_at) VALUES ('d1', 'The “Lake” *file*', 'the “lake” *file*', 0)`,
    );
    dossier.run();
    archive.db.prepare(`INSERT INTO dossier_articles SELECT number, ?, 0 FROM dossiers`).run(file({}));
    archive.nextRevision();
    const [value] = facet('dossier')?.values ?? [];
    expect(totalOf(String(value?.term))).toBe(1);
    expect(totalOf('dossier:="the lake file"')).toBe(1);
    expect(totalOf('dossier:lake')).toBe(0);
  });

  test('finds as many as are counted, whatever the names', () => {
    const name = fc
      .array(
        some(
          'The',
          'times',
          'TIMES',
          'Tïmes',
          'of',
          'India',
          '北京',
          '日报',
          '-',
          '"',
          '“',
          '*',
          '·',
          "'",
          ':=',
          '(',
          ' ',
        ),
        {
          minLength: 1,
          maxLength: 5,
        },
      )
      .map((parts) => parts.join(' ').trim());
    const names = fc.record({
      outlet: name,
      author: fc.array(name, { maxLength: 3 }).map((all) => all.join(';')),
      tags: fc.uniqueArray(name, { maxLength: 3, selector: (one) => one.toLowerCase() }),
    });
    fc.assert(
      fc.property(fc.array(names, { minLength: 1, maxLength: 6 }), (articles) => {
        const archive = new IndexedArchive();
        try {
          const index = new SearchIndex(archive.db);
          for (const one of articles) archive.file({ ...one, tags: one.tags.filter((tag) => tag !== '') });
          while (index.catchUp(50));
          const { facets } = index.facets({ query: '', shelf: { kind: 'all' } });
          for (const { term, count } of facets.flatMap(({ values }) => values)) {
            if (term === null) continue;
            const asked = { query: term, shelf: { kind: 'all' }, sort: 'newest', offset: 0, limit: 1 } as const;
            expect([term, index.search(asked).total]).toEqual([term, count]);
          }
        } finally {
          archive.close();
        }
      }),
      { numRuns: 40 },
    );
  });

  test('is none for what no search can find', () => {
    file({ outlet: '***' });
    expect(facet('outlet')?.values).toEqual([{ value: '***', count: 1, term: null }]);
  });

  test('of a format finds what came in with a file of it first, whatever the ending is called', () => {
    archive.db.prepare(`INSERT INTO originals VALUES ('aa', 1, 0)`).run();
    let part = 0;
    const clip = (names: readonly string[]): void => {
      const article = file({});
      for (const name of names) archive.clip(article, name, (part += 1));
      archive.touch(article);
    };
    clip(['clip.pdf']);
    clip(['page.HTM', 'print.pdf']);
    clip(['page.html']);
    catchUp();
    expect(facet('format')?.values).toEqual([
      { value: 'html', count: 2, term: 'format:html' },
      { value: 'pdf', count: 1, term: 'format:pdf' },
    ]);
    expect(counts('format', 'treaty format:html')).toEqual({ html: 2 });
    expect(counts('format', 'treaty format:pdf')).toEqual({ pdf: 1 });
    expect(counts('format', 'treaty format:%')).toEqual({});
  });
});
