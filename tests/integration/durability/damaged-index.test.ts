import { copyFileSync, cpSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { archivePaths } from '../../../main/archive/archive-paths.ts';
import { openArchive } from '../../../main/storage/open-archive.ts';
import { copiesOfFilledArchive } from '../../support/copied-archive.ts';
import { damage, fillArchive, filledArticles, flip, pagesOf } from '../../support/filled-archive.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { testHouse, type TestHouse } from '../../support/test-house.ts';

const archiveCopy = copiesOfFilledArchive();

/** How many articles a search finds, once the index holds everything. */
async function found({ call, house }: TestHouse, query: string): Promise<number> {
  await house.archive.ask('index.settle', null);
  const shelf = { kind: 'all' } as const;
  return (await call('search.run', { query, shelf, sort: 'newest', offset: 0, limit: 1 })).total;
}

/** Opens an archive in whose index something is broken, and looks for what all of its articles have in common; one lies in the trash. */
async function expectMended(folder: string): Promise<void> {
  const open = await testHouse(folder);
  expect(await open.call('archive.info', {})).toMatchObject({ articles: filledArticles });
  expect(await found(open, 'pilots')).toBe(filledArticles - 1);
  expect(await open.call('archive.verify', {})).toMatchObject({ problems: [] });
  await open.house.close();
}

async function indexed(): Promise<{ readonly folder: string; readonly index: string }> {
  const folder = archiveCopy();
  const { index } = archivePaths(folder);
  const { house } = await testHouse(folder);
  await house.archive.ask('index.settle', null);
  await house.close();
  return { folder, index };
}

test('an index that is gone, cut short, overwritten or of an older version is made anew, and everything is found again', async () => {
  const { folder, index } = await indexed();
  rmSync(index);
  await expectMended(folder);
  truncateSync(index, 20_000);
  await expectMended(folder);
  writeFileSync(index, 'no database at all '.repeat(999));
  await expectMended(folder);
  const db = new Database(index);
  db.exec(`UPDATE state SET version = version - 1; DELETE FROM entries`);
  db.close();
  await expectMended(folder);
  const made = new Database(index, { readonly: true });
  expect(made.prepare(`SELECT count(*) FROM entries`).pluck().get()).toBe(filledArticles);
  made.close();
});

test('pages of zeros and one bit that changed in the index, which make it find too little, are found when it is opened', async () => {
  const { folder, index } = await indexed();
  const leaf = pagesOf(index).find(({ name, pagetype }) => name === 'library_text_data' && pagetype === 'leaf');
  if (leaf === undefined) throw new Error('no page');
  damage(index, leaf.pgoffset, (bytes) => bytes.fill(0), leaf.pgsize);
  await expectMended(folder);
  flip(index, leaf.pgoffset + leaf.pgsize - 40, 1);
  const spoilt = readFileSync(index);
  await expectMended(folder);
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
  expect(await found(open, 'pilots')).toBe(filledArticles - 1);
  expect(await open.call('archive.verify', {})).toMatchObject({ problems: [] });
});

test('an archive put back by hand under the index of a later one, or of another, finds its own articles and no others', async () => {
  const { folder, index } = await indexed();
  const before = temporaryFolder();
  copyFileSync(archivePaths(folder).archive, join(before, 'archive.sqlite'));
  const open = await testHouse(folder);
  const file = join(temporaryFolder(), 'later.jsonl');
  writeFileSync(file, JSON.stringify({ title: 'Later', text: 'The dredger came later.' }));
  await open.bringIn(file);
  expect(await found(open, 'dredger')).toBe(1);
  await open.house.close();
  copyFileSync(join(before, 'archive.sqlite'), archivePaths(folder).archive);
  const put = await testHouse(folder);
  expect(await found(put, 'dredger')).toBe(0);
  expect(await found(put, 'pilots')).toBe(filledArticles - 1);
  await put.house.close();

  // The same number of changes and more, all of them to other articles.
  const other = temporaryFolder();
  await fillArchive(other);
  const db = openArchive(other);
  db.exec(`UPDATE bodies SET text = replace(text, 'pilots', 'masters')`);
  db.exec(`UPDATE counters SET revision = revision + 100`);
  db.close();
  cpSync(archivePaths(other).archive, archivePaths(folder).archive);
  expect(readFileSync(index).length).toBeGreaterThan(0);
  const another = await testHouse(folder);
  expect(await found(another, 'masters')).toBe(filledArticles - 1);
});
