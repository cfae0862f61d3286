import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SearchIndex } from '../../../../main/search/search-index.ts';
import { IndexedArchive } from './indexed-archive.ts';

let archive: IndexedArchive;

beforeEach(() => {
  archive = new IndexedArchive();
});

afterEach(() => archive.close());

function found(index: SearchIndex, query: string): readonly number[] {
  return index
    .search({ query, shelf: { kind: 'all' }, sort: 'oldest', offset: 0, limit: 50 })
    .matches.map(({ number }) => number);
}

function settled(): SearchIndex {
  const index = new SearchIndex(archive.db);
  while (index.catchUp(3));
  return index;
}

describe('catching up', () => {
  test('takes so many at a time, tells whether more remain and how much is covered', () => {
    for (let count = 0; count < 7; count += 1) archive.file({ text: 'delta' });
    const index = new SearchIndex(archive.db);
    expect(index.covered()).toBe(0);
    expect(index.catchUp(3)).toBe(true);
    expect(index.covered()).toBeCloseTo(3 / 7);
    expect(index.search({ query: 'delta', shelf: { kind: 'all' }, sort: 'newest', offset: 0, limit: 9 })).toMatchObject(
      {
        total: 3,
        covered: index.covered(),
      },
    );
    expect(index.catchUp(3)).toBe(true);
    expect(index.catchUp(3)).toBe(false);
    expect(index.covered()).toBe(1);
    expect(index.check()).toEqual([]);
  });

  test('follows corrections, tags, notes, and their removal', () => {
    const article = archive.file({ title: 'Old headline', text: 'delta' });
    const index = settled();
    archive.db.prepare(`UPDATE articles SET title = 'New headline', outlet = 'Courier' WHERE number = ?`).run(article);
    archive.tag(article, 'river');
    archive.annotate(article, 'compare the annex', ['borders']);
    index.catchUp(10);
    for (const query of ['headline:new', 'outlet:courier', 'tag:river', 'tag:borders', 'annex', 'has:note']) {
      expect(found(index, query), query).toEqual([article]);
    }
    expect(found(index, 'old')).toEqual([]);
    archive.deleteAnnotations(article);
    archive.db.prepare(`DELETE FROM article_tags`).run();
    index.catchUp(10);
    for (const query of ['tag:river', 'tag:borders', 'annex', 'has:note'])
      expect(found(index, query), query).toEqual([]);
    expect(found(index, 'delta')).toEqual([article]);
    expect(index.check()).toEqual([]);
  });

  test('forgets what was destroyed, and takes no new article for it', () => {
    const article = archive.file({ text: 'delta' });
    const index = settled();
    archive.destroy(article);
    expect(found(index, 'delta')).toEqual([]);
    const later = archive.file({ text: 'estuary' });
    expect(later).toBeGreaterThan(article);
    index.catchUp(10);
    expect(found(index, 'delta')).toEqual([]);
    expect(found(index, 'estuary')).toEqual([later]);
    expect(index.check()).toEqual([]);
  });

  test('sees what another process has indexed meanwhile', () => {
    const older = archive.file({ text: 'delta', published: '2020-01-01' });
    const index = settled();
    expect(found(index, 'delta')).toEqual([older]);
    const oldest = archive.file({ text: 'delta', published: '1999-01-01' });
    const newest = archive.file({ text: 'delta', published: '2022-01-01' });
    settled();
    expect(found(index, 'delta')).toEqual([oldest, older, newest]);
  });

  test('goes on where it was after a restart', () => {
    for (let count = 0; count < 5; count += 1) archive.file({ text: 'delta' });
    new SearchIndex(archive.db).catchUp(2);
    const index = new SearchIndex(archive.db);
    expect(found(index, 'delta')).toHaveLength(2);
    expect(index.catchUp(50)).toBe(false);
    expect(found(index, 'delta')).toHaveLength(5);
  });
});

describe('an index is made anew', () => {
  test.each([
    ['of another version', `UPDATE idx.state SET version = version + 1`],
    ['of another normaliser', `UPDATE idx.state SET normaliser = normaliser - 1`],
    ['ahead of an archive that was put back', `UPDATE idx.state SET reached = reached + 1`],
  ])('when it is %s', (_, change) => {
    archive.file({ text: 'delta' });
    settled();
    archive.db.exec(change);
    const index = new SearchIndex(archive.db);
    expect(index.covered()).toBe(0);
    expect(found(index, 'delta')).toEqual([]);
    index.catchUp(10);
    expect(found(index, 'delta')).toHaveLength(1);
    expect(index.check()).toEqual([]);
  });

  test('when its file has been deleted', () => {
    archive.file({ text: 'delta' });
    settled();
    archive.db.exec(`DETACH idx`);
    for (const suffix of ['', '-wal', '-shm']) rmSync(join(archive.folder, `index.sqlite${suffix}`), { force: true });
    archive.attach();
    expect(found(settled(), 'delta')).toHaveLength(1);
  });
});

describe('damage', () => {
  test('of the file is thrown at the start', () => {
    archive.file({ text: 'delta' });
    settled();
    archive.db.exec(`DETACH idx`);
    const file = join(archive.folder, 'index.sqlite');
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(0x5a, 0, 4096));
    expect(() => {
      archive.attach();
      return new SearchIndex(archive.db);
    }).toThrow(/not a database|malformed/);
  });

  test('of what it holds is found by the check', () => {
    const article = archive.file({ text: 'delta' });
    archive.file({ text: 'estuary' });
    const index = settled();
    archive.db.prepare(`DELETE FROM idx.library_text WHERE rowid = ?`).run(article);
    expect(index.check()).toEqual([expect.stringContaining('library_text holds 1 articles where 2 are entered')]);
    archive.db.prepare(`DELETE FROM idx.entries WHERE number = ?`).run(article);
    expect(index.check()).toEqual([expect.stringContaining('1 articles are not in the index')]);
  });
});
