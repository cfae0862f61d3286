import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { ArticleId } from '../../../preload/contract/articles.ts';
import type { ImportId } from '../../../preload/contract/imports.ts';
import { archivePaths } from '../../../main/archive/archive-paths.ts';
import { newId } from '../../../main/archive/identity.ts';
import { BackupKeeper } from '../../../main/processes/backup-keeper.ts';
import { listBackups } from '../../../main/storage/backups.ts';
import { sweepHalves } from '../../../main/storage/durable-file.ts';
import { beginImport } from '../../../main/storage/imports.ts';
import { openArchive } from '../../../main/storage/open-archive.ts';
import { newestVersion } from '../../../main/storage/schema-identity.ts';
import { folderOfPages } from '../../support/made-pages.ts';
import { pagesOf } from '../../support/filled-archive.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { testHouse } from '../../support/test-house.ts';
import { follow, losses, stateOf } from '../../torture/kept-state.ts';
import { lifeFolders, liveDay, type Kill } from '../../torture/killed-day.ts';
import { makeOldArchive, oldId } from '../../torture/old-archive.ts';

// `npm run torture` does the same at random, for as long as it is let.
const kills: readonly Kill[] = [
  { target: 'archive', atStep: 0, afterMs: 120 },
  { target: 'main', atStep: 2, afterMs: 0 },
  { target: 'archive', atStep: 3, afterMs: 2 },
  { target: 'main', atStep: 5, afterMs: 4 },
  { target: 'intake', atStep: 6, afterMs: 0 },
];

test('every acknowledged change of five days is there after a process of each kind was killed in them, from the upgrade of an older archive on', async () => {
  const { folder, outside } = lifeFolders(temporaryFolder());
  makeOldArchive(folder, 10, 40);
  let killed = 0;
  for (const [index, kill] of kills.entries()) {
    const end = await liveDay({ folder, outside, seed: 700 + index, day: index + 1, steps: 6, kill });
    expect(end.lost, JSON.stringify(kill)).toEqual([]);
    if (end.isKilled) killed += 1;
  }
  expect(killed).toBeGreaterThanOrEqual(3);
  expect(listBackups(folder).map(({ reason }) => reason)).toContain('before-upgrade');
  const db = openArchive(folder);
  expect(db.pragma('user_version', { simple: true })).toBe(newestVersion);
  expect(db.prepare(`SELECT count(*) FROM articles WHERE title LIKE 'Filed before %'`).pluck().get()).toBe(40);
  db.close();
}, 120_000);

test('the comparison that those days end with notices each kind of loss', () => {
  const folder = temporaryFolder();
  makeOldArchive(folder, newestVersion, 2);
  const { archive } = archivePaths(folder);
  const found = stateOf(archive);
  const kept = stateOf(archive);
  expect(losses(kept, found, null)).toEqual([]);
  const id = oldId(1) as ArticleId; // -- as `makeOldArchive` names it
  follow(kept, { kind: 'trash', article: id }, {});
  follow(kept, { kind: 'annotate', article: id, note: 'look' }, { annotation: newId() });
  follow(kept, { kind: 'dossier', name: 'Straits' }, {});
  kept.articles.delete(oldId(2));
  expect(losses(kept, found, null)).toEqual([
    `article ${oldId(1)} is out of the trash`,
    expect.stringMatching(/^annotation \w+ says undefined, not look$/),
    'dossier Straits is gone',
    `article ${oldId(2)} (Filed before 2) came from nowhere`,
  ]);
  expect(losses(found, found, { kind: 'trash', article: id })).toEqual([]);
});

test('a window that opens after a kill says once which import was broken off and what it had filed, and importing again files the rest', async () => {
  const folder = join(temporaryFolder(), 'archive');
  const pages = folderOfPages(temporaryFolder(), 4);
  const first = await testHouse(folder);
  const { id } = await first.bringIn(join(pages, 'page-00001.html'), join(pages, 'page-00002.html'));
  await first.house.close();
  // As a program leaves it that is killed before an import has ended.
  const db = openArchive(folder);
  db.prepare(`UPDATE imports SET state = 'reading', ended_at = NULL WHERE id = ?`).run(id);
  const other: ImportId = newId();
  beginImport(db, other);
  db.close();

  const command = await testHouse(folder);
  expect(await command.call('archive.news', {})).toMatchObject({ stopped: null });
  await command.house.close();
  const window = await testHouse(folder, 'window');
  expect(await window.call('archive.news', {})).toMatchObject({ stopped: { imports: 2, filed: 2 }, setAside: null });
  expect(await window.call('archive.news', {})).toMatchObject({ stopped: null });
  expect(await window.bringIn(pages)).toMatchObject({ filed: 2, duplicates: 2, failed: 0 });
});

test('the halves of originals that a kill leaves are taken away when they are old, and nothing else is', async () => {
  const folder = temporaryFolder();
  const { originals } = archivePaths(folder);
  mkdirSync(join(originals, 'ab'), { recursive: true });
  for (const name of ['abcd', 'abcd.x1.half', 'abce.x2.half']) writeFileSync(join(originals, 'ab', name), name);
  utimesSync(join(originals, 'ab', 'abcd.x1.half'), 1, 1);
  await sweepHalves(folder);
  expect(readdirSync(join(originals, 'ab'))).toEqual(['abcd', 'abce.x2.half']);
});

test('an archive that was left without a backup has one made within a minute, which says so where a page is damaged', async () => {
  const folder = temporaryFolder();
  makeOldArchive(folder, newestVersion, 40);
  expect(await toldWithinAMinute(folder)).toEqual({ trouble: null });
  expect(listBackups(folder)).toMatchObject([{ reason: 'daily', holds: { articles: 40 } }]);

  const { archive } = archivePaths(folder);
  const leaf = pagesOf(archive).find(({ name, pagetype }) => name === 'bodies' && pagetype === 'leaf');
  if (leaf === undefined) throw new Error('no page');
  const file = readFileSync(archive);
  file.fill(0, leaf.pgoffset, leaf.pgoffset + leaf.pgsize);
  writeFileSync(archive, file);
  expect(await toldWithinAMinute(folder)).toMatchObject({ trouble: { code: 'archive-damaged' } });
});

/** What a keeper of backups tells when an archive has been open for a minute. */
async function toldWithinAMinute(folder: string): Promise<unknown> {
  const db = openArchive(folder);
  const { promise, resolve } = Promise.withResolvers<unknown>();
  vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval'] });
  new BackupKeeper({ db, folder, use: 'window', tell: (_name, event) => resolve(event) }).watch();
  vi.advanceTimersByTime(60_000);
  vi.useRealTimers();
  const told = await promise;
  db.close();
  return told;
}
