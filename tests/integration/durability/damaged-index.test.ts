import { copyFileSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { ArticleId } from '../../../preload/contract/articles.ts';
import { archivePaths } from '../../../main/archive/archive-paths.ts';
import { tagArticles } from '../../../main/storage/article-changes.ts';
import { openArchive } from '../../../main/storage/open-archive.ts';
import { copiesOfFilledArchive } from '../../support/copied-archive.ts';
import { damage, fillArchive, filledArticles, flip, pagesOf } from '../../support/filled-archive.ts';
import { searched } from '../../support/indexed-archive.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { testHouse } from '../../support/test-house.ts';

const archiveCopy = copiesOfFilledArchive();

/** What is found where nothing is wrong: every article but the one in the trash. */
const everything = { total: filledArticles - 1, problems: [] };

/** A copy of an archive whose index was brought in step and closed. */
async function indexed(): Promise<{ readonly folder: string; readonly index: string }> {
  const folder = archiveCopy();
  expect(await searched(folder, 'pilots')).toEqual(everything);
  return { folder, index: archivePaths(folder).index };
}

test('an index that is gone, cut short, overwritten or of an older version is made anew, and everything is found again', async () => {
  const { folder, index } = await indexed();
  rmSync(index);
  expect(await searched(folder, 'pilots')).toEqual(everything);
  truncateSync(index, 20_000);
  expect(await searched(folder, 'pilots')).toEqual(everything);
  writeFileSync(index, 'no database at all '.repeat(999));
  expect(await searched(folder, 'pilots')).toEqual(everything);
  const db = new Database(index);
  db.exec(`UPDATE state SET version = version - 1; DELETE FROM entries`);
  db.close();
  expect(await searched(folder, 'pilots')).toEqual(everything);
  const made = new Database(index, { readonly: true });
  expect(made.prepare(`SELECT count(*) FROM entries`).pluck().get()).toBe(filledArticles);
  made.close();
});

test('pages of zeros and one bit that changed in the index, which make it find too little, are found when it is opened', async () => {
  const { folder, index } = await indexed();
  const leaf = pagesOf(index).find(({ name, pagetype }) => name === 'library_text_data' && pagetype === 'leaf');
  if (leaf === undefined) throw new Error('no page');
  damage(index, leaf.pgoffset, (bytes) => bytes.fill(0), leaf.pgsize);
  expect(await searched(folder, 'pilots')).toEqual(everything);
  flip(index, leaf.pgoffset + leaf.pgsize - 40, 1);
  const spoilt = readFileSync(index);
  expect(await searched(folder, 'pilots')).toEqual(everything);
  expect(readFileSync(index).equals(spoilt)).toBe(false);
});

test('an index that is damaged while it is open is mended by the search that meets the damage', async () => {
  const { folder, index } = await indexed();
  const open = await testHouse(folder);
  for (const { name, pgoffset, pgsize } of pagesOf(index))
    if (name === 'library_text_data') damage(index, pgoffset, (bytes) => bytes.fill(255), pgsize);
  const shelf = { kind: 'all' } as const;
  const first = await open.call('search.run', { query: 'pilots', shelf, sort: 'newest', offset: 0, limit: 1 });
  expect(first.covered).toBeLessThan(1);
  await open.house.archive.ask('index.settle', null);
  const again = await open.call('search.run', { query: 'pilots', shelf, sort: 'newest', offset: 0, limit: 1 });
  expect(again).toMatchObject({ total: filledArticles - 1, covered: 1 });
  expect(await open.call('archive.verify', {})).toMatchObject({ problems: [] });
});

test('an archive put back by hand under the index of a later one, or of another, finds its own articles and no others', async () => {
  const { folder, index } = await indexed();
  const before = temporaryFolder();
  copyFileSync(archivePaths(folder).archive, join(before, 'archive.sqlite'));
  const db = openArchive(folder);
  const [article] = db.prepare<[], ArticleId>(`SELECT id FROM articles WHERE trashed_at IS NULL`).pluck().all();
  if (article === undefined) throw new Error('no article');
  tagArticles(db, [article], ['dredger'], []);
  db.close();
  expect(await searched(folder, 'dredger')).toEqual({ total: 1, problems: [] });
  copyFileSync(join(before, 'archive.sqlite'), archivePaths(folder).archive);
  expect(await searched(folder, 'dredger')).toEqual({ total: 0, problems: [] });
  expect(await searched(folder, 'pilots')).toEqual(everything);

  // The same number of changes and more, all of them to other articles.
  const other = temporaryFolder();
  await fillArchive(other);
  const another = openArchive(other);
  another.exec(`UPDATE bodies SET text = replace(text, 'season', 'winter')`);
  another.exec(`UPDATE counters SET revision = revision + 100`);
  another.close();
  copyFileSync(archivePaths(other).archive, archivePaths(folder).archive);
  expect(readFileSync(index).length).toBeGreaterThan(0);
  expect(await searched(folder, 'winter')).toEqual(everything);
  expect(await searched(folder, 'season')).toEqual({ total: 0, problems: [] });
});
