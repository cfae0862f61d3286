import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { archivePaths } from '../../../../main/archive/archive-paths.ts';
import { SearchIndex } from '../../../../main/search/search-index.ts';
import { tagArticles } from '../../../../main/storage/article-changes.ts';
import { destroyArticles } from '../../../../main/storage/destroy.ts';
import { emptyJournals } from '../../../../main/storage/empty-journals.ts';
import { attachIndex, openArchive } from '../../../../main/storage/open-archive.ts';
import { fromFile, readArticle } from '../../../support/read-articles.ts';
import { testArchive } from '../../../support/test-archive.ts';

it('leaves no word of a deleted article in the samples by which SQLite plans', async () => {
  const { db, file, folder, originals } = testArchive();
  attachIndex(db, folder);
  const index = new SearchIndex(db);
  const fields = { url: fromFile('https://wqaddress.example/wqpath') };
  const [outcome] = await file('bytes', [
    readArticle('Wqtitle', ['Wqtext of the straits.'], { fields, tags: ['wqtag'] }),
  ]);
  if (outcome?.kind !== 'filed') throw new Error('not filed');
  index.catchUp(10);
  db.exec('ANALYZE main; ANALYZE idx');
  const holds = (path: string): boolean => /wq(?:address|path|tag|t)/iu.test(readFileSync(path).toString('latin1'));
  const { archive, index: indexFile } = archivePaths(folder);
  const samples = (schema: string): string =>
    JSON.stringify(db.prepare(`SELECT CAST(sample AS TEXT) FROM ${schema}.sqlite_stat4`).pluck().all());
  expect(samples('main')).toMatch(/wqtag/);
  expect(samples('main')).toMatch(/wqaddress/);

  destroyArticles(db, originals, [outcome.id]);
  while (index.catchUp(10));
  while (index.scrub());
  expect(emptyJournals(db)).toBe(true);
  expect([holds(archive), holds(indexFile)]).toEqual([false, false]);
  expect(index.needsScrub()).toBe(false);
});

it('keeps a tag that something else bears', async () => {
  const { db, file, originals } = testArchive();
  const [one, other] = await file('bytes', [
    readArticle('One', ['A text of one.'], { tags: ['both', 'one'] }),
    readArticle('Other', ['Another text.'], { part: 1, tags: ['both'] }),
  ]);
  if (one?.kind !== 'filed' || other?.kind !== 'filed') throw new Error('not filed');
  destroyArticles(db, originals, [one.id]);
  expect(db.prepare('SELECT name FROM tags').pluck().all()).toEqual(['both']);
  tagArticles(db, [other.id], ['one'], []);
  expect(db.prepare('SELECT name FROM tags').pluck().all()).toEqual(['both', 'one']);
});

it('does not wait for somebody who reads to empty the journals', async () => {
  const { db, file, folder } = testArchive();
  const other = openArchive(folder);
  const rows = other.prepare('SELECT * FROM log').iterate();
  rows.next();
  await file('bytes', [readArticle('One', ['A text of one.'])]);
  const started = performance.now();
  expect(emptyJournals(db)).toBe(false);
  expect(performance.now() - started).toBeLessThan(2000);
  rows.return?.();
  other.close();
  expect(emptyJournals(db)).toBe(true);
});
