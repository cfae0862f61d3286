import { execFileSync } from 'node:child_process';
import { chmodSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, type TestContext } from 'vitest';
import type { ArticleId } from '../../../preload/contract/articles.ts';
import { archivePaths } from '../../../main/archive/archive-paths.ts';
import { createDossier } from '../../../main/storage/dossiers.ts';
import { folderOfPages } from '../../support/made-pages.ts';
import { readArticle } from '../../support/read-articles.ts';
import { smallDisk, type SmallDisk } from '../../support/small-disk.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { testArchive } from '../../support/test-archive.ts';
import { testHouse, type TestHouse } from '../../support/test-house.ts';

/** A small disk for a test, which is counted as skipped, with the reason, where there can be none. */
function diskFor(context: TestContext, megabytes: number): SmallDisk {
  const disk = smallDisk(megabytes);
  if (typeof disk === 'string') return context.skip(disk);
  onTestFinished(() => disk.remove());
  return disk;
}

async function firstArticle({ call }: TestHouse): Promise<ArticleId> {
  const shelf = { kind: 'all' } as const;
  const { hits } = await call('search.run', { query: '', shelf, sort: 'newest', offset: 0, limit: 1 });
  if (hits[0] === undefined) throw new Error('nothing is filed');
  return hits[0].id;
}

/** The half files below a folder. */
function halves(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.half'));
}

test('a database that may not grow files nothing of an article it has no room for, and all of it when it may', async () => {
  const { db, file } = testArchive();
  createDossier(db, 'Made before');
  const long = readArticle('Long', ['The treaty was read aloud, clause by clause. '.repeat(4000)]);
  db.pragma(`max_page_count = ${Number(db.pragma('page_count', { simple: true })) + 4}`);
  await expect(file('bytes', [long])).rejects.toThrow(expect.objectContaining({ code: 'SQLITE_FULL' }));
  const count = (table: string): unknown => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
  expect(['articles', 'bodies', 'clippings', 'import_outcomes'].map(count)).toEqual([0, 0, 0, 0]);
  createDossier(db, 'Still writable');
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  db.pragma('max_page_count = 1000000');
  expect(await file('bytes', [long])).toMatchObject([{ kind: 'filed' }]);
  expect(count('dossiers')).toBe(2);
});

test('a package that there is no room for is not begun, nor half brought back; when there is room it is, and everything is found', async (context) => {
  const disk = diskFor(context, 8);
  const [whole, tight] = [join(disk.folder, 'whole'), join(disk.folder, 'tight')];
  const from = await testHouse(temporaryFolder());
  await from.bringIn(folderOfPages(temporaryFolder(), 3));
  const pack = (folder: string) => from.house.archive.ask('export.package', { folder, isPacked: false });
  const { files } = await pack(whole);
  const to = await testHouse(join(disk.folder, 'archive'));
  disk.leave(50_000);
  await expect(pack(tight)).rejects.toMatchObject({ code: 'disk-full' });
  expect(readdirSync(tight)).toEqual([]);
  const bringBack = () => to.house.archive.ask('archive.bringBack', { folder: join(whole, files[0] ?? '') });
  // It fails where it is copied, where its rows are taken over, where the index is begun anew.
  const failed: unknown[] = [];
  let back: unknown = null;
  for (let left = 50_000; back === null; left += 200_000) {
    disk.leave(left);
    back = await bringBack().catch((error: unknown) => (failed.push(error), null));
    expect(readdirSync(archivePaths(join(disk.folder, 'archive')).incoming)).toEqual([]);
  }
  expect(back).toMatchObject({ articles: 3, problems: [] });
  expect(failed.length).toBeGreaterThan(1);
  for (const error of failed) expect(error).toMatchObject({ code: 'disk-full' });
  disk.leave(3_000_000);
  await to.house.archive.ask('index.settle', null);
  const asked = { query: 'committee', shelf: { kind: 'all' }, sort: 'newest', offset: 0, limit: 5 } as const;
  expect((await to.call('search.run', asked)).total).toBe(3);
});

test('an import that fills the disk stops and says so; what it filed is whole, can be read and searched, and the rest comes when there is room', async (context) => {
  const disk = diskFor(context, 12);
  const archive = join(disk.folder, 'archive');
  const open = await testHouse(archive, 'window');
  await open.bringIn(folderOfPages(temporaryFolder(), 20));
  const article = await firstArticle(open);
  const { pid } = open.house.archive;
  disk.leave(300_000);
  const pages = folderOfPages(temporaryFolder(), 300, 100);
  const stopped = await open.bringIn(pages).catch((error: unknown) => error);
  expect(stopped).toMatchObject({ state: 'stopped', failure: { code: 'disk-full' } });
  disk.leave(0);
  const quote = { articleId: article, exact: 'put paragraph 2 of its draft', colour: 'yellow', tags: [] } as const;
  // The log has room for some more, which is no loss.
  let written = 0;
  const write = async (): Promise<void> => {
    for (; written < 400; written += 1) await open.call('annotations.quote', { ...quote, note: 'x'.repeat(20_000) });
  };
  const refusal: unknown = await write().catch((error: unknown) => error);
  expect(refusal).toMatchObject({ code: 'disk-full' });
  await expect(open.call('backups.make', {})).rejects.toThrow(expect.objectContaining({ code: 'disk-full' }));
  expect(await open.call('articles.get', { id: article })).toMatchObject({ id: article });
  expect(open.house.archive.pid).toBe(pid);

  disk.leave(9_000_000);
  await open.call('annotations.quote', { ...quote, note: 'written when there was room' });
  expect(await open.bringIn(pages)).toMatchObject({ state: 'finished', failed: 0 });
  const report = await open.call('archive.verify', {});
  expect(report).toMatchObject({ articles: 320, annotations: written + 1, problems: [] });
  expect(halves(archive)).toEqual([]);
});

test('a read-only disk is named when the archive is opened, and the archive opens when it can be written to', async (context) => {
  const disk = diskFor(context, 8);
  const archive = join(disk.folder, 'archive');
  const first = await testHouse(archive, 'window');
  await first.bringIn(folderOfPages(temporaryFolder(), 3));
  await first.house.close();
  const before = readdirSync(archive);
  disk.lock(true);
  await expect(testHouse(archive, 'window')).rejects.toThrow(expect.objectContaining({ code: 'archive-not-writable' }));
  expect(readdirSync(archive)).toEqual(before);
  disk.lock(false);
  const again = await testHouse(archive, 'window');
  expect(await again.call('archive.verify', {})).toMatchObject({ articles: 3, problems: [] });
});

test('a folder that may not be written to any more stops an import with that reason, nothing half-filed, and the next import files the rest', async (context) => {
  const archive = join(temporaryFolder(), 'archive');
  const open = await testHouse(archive, 'window');
  await open.bringIn(folderOfPages(temporaryFolder(), 3));
  const { originals } = archivePaths(archive);
  const unlock = locked(context, originals);
  const pages = folderOfPages(temporaryFolder(), 40, 50);
  const stopped = await open.bringIn(pages);
  expect(stopped).toMatchObject({ state: 'stopped', failure: { code: 'archive-not-writable' } });
  await open.call('dossiers.create', { name: 'Straits' });
  const report = await open.call('archive.verify', {});
  expect(report.problems).toEqual([]);
  expect(report.articles).toBe(3 + stopped.filed);
  unlock();
  expect(await open.bringIn(pages)).toMatchObject({ state: 'finished', failed: 0 });
  expect(await open.call('archive.verify', {})).toMatchObject({ articles: 43, problems: [] });
});

/** Takes the right to write into a folder away, from the superuser too; where that cannot be, the test is skipped with the reason. Gives it back. */
function locked(context: TestContext, folder: string): () => void {
  const attribute = (sign: '+i' | '-i'): void => void execFileSync('chattr', [sign, folder], { stdio: 'pipe' });
  const unlock = (): void => {
    if (process.getuid?.() === 0) attribute('-i');
    else chmodSync(folder, 0o755);
  };
  try {
    if (process.getuid?.() === 0) attribute('+i');
    else chmodSync(folder, 0o555);
  } catch (error) {
    context.skip(`no folder can be locked here: ${String(error).split('\n')[0]}`);
  }
  onTestFinished(unlock);
  return unlock;
}
