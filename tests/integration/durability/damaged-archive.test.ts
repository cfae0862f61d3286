import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { ArticleId } from '../../../preload/contract/articles.ts';
import { failureText } from '../../../preload/contract/failure-text.ts';
import { archivePaths } from '../../../main/archive/archive-paths.ts';
import { toFailure } from '../../../main/archive/app-error.ts';
import { backupPath, listBackups } from '../../../main/storage/backups.ts';
import { putBackOverDamage, setAsideIn } from '../../../main/storage/damage.ts';
import { createDossier } from '../../../main/storage/dossiers.ts';
import { openArchive } from '../../../main/storage/open-archive.ts';
import { newestVersion } from '../../../main/storage/schema-identity.ts';
import { copiesOfFilledArchive, copyOf } from '../../support/copied-archive.ts';
import { damage, examined, filledArticles, flip, pagesOf, telling } from '../../support/filled-archive.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { testHouse } from '../../support/test-house.ts';

const archiveCopy = copiesOfFilledArchive();

function archiveOf(folder: string): string {
  return archivePaths(folder).archive;
}

function isFound(found: Awaited<ReturnType<typeof examined>>): boolean {
  return 'failure' in found ? found.failure === 'archive-damaged' : found.problems.length > 0;
}

/** What opening an archive says to a person. */
function refusal(folder: string): string {
  try {
    openArchive(folder).close();
    return 'it was opened';
  } catch (error) {
    return failureText(toFailure(error));
  }
}

test('a sound archive is found sound, with everything in it counted', async () => {
  expect(await examined(archiveCopy())).toMatchObject({
    articles: filledArticles,
    unlogged: 0,
    originals: filledArticles,
    annotations: filledArticles,
    problems: [],
  });
});

test('one bit that changed in a page of any kind, of any table or index, is found by the check', async () => {
  const folder = archiveCopy();
  const pages = pagesOf(archiveOf(folder));
  expect(new Set(pages.map(({ pagetype }) => pagetype))).toEqual(new Set(['leaf', 'internal', 'overflow']));
  expect(pages.length).toBeGreaterThan(30);
  const unfound: string[] = [];
  const whole = readFileSync(archiveOf(folder));
  for (const page of pages) {
    const { name, pagetype } = page;
    flip(archiveOf(folder), telling(archiveOf(folder), page), 1);
    if (!isFound(await examined(folder))) unfound.push(`${name}, ${pagetype}`);
    damage(archiveOf(folder), 0, (bytes) => whole.copy(bytes), whole.length);
  }
  expect(unfound).toEqual([]);
});

test('one bit that changed in a text is found in an archive that was worked in since its backup, and only there', async () => {
  const folder = archiveCopy();
  const db = openArchive(folder);
  createDossier(db, 'Made since');
  db.close();
  // A page that was split has left a copy of it behind, which does not count.
  const bytes = readFileSync(archiveOf(folder));
  const note = 'ask the pilots of 7e';
  for (let at = bytes.indexOf(note); at >= 0; at = bytes.indexOf(note, at + 1)) flip(archiveOf(folder), at);
  const found = await examined(folder);
  if ('failure' in found) throw new Error(found.failure);
  expect(found.problems).toEqual([
    { what: 'article', detail: expect.stringMatching(/^something of \S+ \(annotations\) is not what it was in /) },
    { what: 'annotation', detail: expect.stringMatching(/^annotation \S+ is not as entry \d+ of the log left it/) },
  ]);
});

test('a page of zeros, a file that breaks off and an emptied file are found, and no new archive takes their place', async () => {
  const zeroed = archiveCopy();
  const leaf = pagesOf(archiveOf(zeroed)).find(({ name, pagetype }) => name === 'bodies' && pagetype === 'leaf');
  if (leaf === undefined) throw new Error('no page');
  damage(archiveOf(zeroed), leaf.pgoffset, (bytes) => bytes.fill(0), leaf.pgsize);
  expect(isFound(await examined(zeroed))).toBe(true);

  const broken = archiveCopy();
  truncateSync(archiveOf(broken), 100_000);
  expect(isFound(await examined(broken))).toBe(true);

  const emptied = archiveCopy();
  truncateSync(archiveOf(emptied), 0);
  expect(await examined(emptied)).toEqual({ failure: 'archive-damaged' });

  const gone = archiveCopy();
  rmSync(archiveOf(gone));
  expect(await examined(gone)).toEqual({ failure: 'archive-damaged' });
  expect(existsSync(archiveOf(gone))).toBe(false);
});

test('an archive that cannot be opened names the newest whole backup, which takes its place while the damaged file is kept as it was', async () => {
  const folder = archiveCopy();
  const [backup] = listBackups(folder);
  if (backup === undefined) throw new Error('no backup');
  damage(archiveOf(folder), 0, (bytes) => bytes.fill('no database any more '), 100);
  writeFileSync(`${archiveOf(folder)}-wal`, 'what belonged to it');
  const before = readFileSync(archiveOf(folder));
  expect(refusal(folder)).toMatch(
    new RegExp(`^The archive file is damaged.*originals are untouched.*“aide restore ${backup.name}”`, 'u'),
  );
  expect(readFileSync(archiveOf(folder))).toEqual(before);

  const aside = putBackOverDamage(folder, backup.name, Date.UTC(2026, 10, 29, 17, 45, 12));
  expect(aside).toBe('archive.damaged-2026-11-29T174512Z.sqlite');
  expect(readFileSync(join(folder, String(aside)))).toEqual(before);
  expect(readFileSync(join(folder, `${aside}-wal`), 'utf8')).toBe('what belonged to it');
  expect(await examined(folder)).toMatchObject({
    articles: filledArticles,
    problems: [
      { what: 'database', detail: expect.stringMatching(/^archive\.damaged-/) },
      { what: 'database', detail: expect.stringMatching(/^archive\.damaged-.*-wal/) },
    ],
  });
});

test('a damaged newest backup is passed over for one that is whole, and is not put back', () => {
  const folder = archiveCopy();
  const [backup] = listBackups(folder);
  if (backup === undefined) throw new Error('no backup');
  flip(backupPath(folder, backup.name), 50_000);
  truncateSync(archiveOf(folder), 0);
  expect(refusal(folder)).toBe(failureText({ code: 'archive-damaged' }));
  expect(() => putBackOverDamage(folder, backup.name, Date.now())).toThrow(
    expect.objectContaining({ code: 'backup-damaged' }),
  );
  expect(setAsideIn(folder)).toEqual([]);
  expect(readdirSync(folder).filter((name) => name.startsWith('archive.sqlite.'))).toEqual([]);
});

test('a foreign database and one of a newer version are refused and left as they are', () => {
  const foreign = archiveCopy();
  rmSync(archiveOf(foreign));
  const other = new Database(archiveOf(foreign));
  other.exec(`CREATE TABLE moz_places (id INTEGER PRIMARY KEY)`);
  other.close();
  const bytes = readFileSync(archiveOf(foreign));
  expect(refusal(foreign)).toMatch(/^The archive file is damaged/);
  expect(readFileSync(archiveOf(foreign))).toEqual(bytes);
  rmSync(join(foreign, 'backups'), { recursive: true });
  rmSync(join(foreign, 'originals'), { recursive: true });
  expect(refusal(foreign)).toBe(failureText({ code: 'archive-not-ours' }));

  const newer = archiveCopy();
  const db = new Database(archiveOf(newer));
  db.pragma(`user_version = ${newestVersion + 10}`);
  db.close();
  expect(refusal(newer)).toBe(failureText({ code: 'archive-from-future' }));
});

test('a log that lies beside a backup copied over the archive by hand is set aside instead of being read into it', async () => {
  const folder = archiveCopy();
  const db = openArchive(folder);
  createDossier(db, 'Of the archive as it was');
  const log = readFileSync(`${archiveOf(folder)}-wal`);
  db.close();
  const [backup] = listBackups(folder);
  copyFileSync(backupPath(folder, String(backup?.name)), archiveOf(folder));
  writeFileSync(`${archiveOf(folder)}-wal`, log);
  const again = openArchive(folder);
  expect(again.prepare(`SELECT name FROM dossiers`).pluck().all()).toEqual(['Straits']);
  again.close();
  const [aside] = setAsideIn(folder);
  expect(readFileSync(join(folder, String(aside)))).toEqual(log);
  expect(await examined(folder)).toMatchObject({
    problems: [{ what: 'database', detail: expect.stringContaining('was set aside') }],
  });
});

test('one bit that changed in the log of a program that was stopped is found, the rest read, and the log kept', () => {
  const folder = archiveCopy();
  const db = openArchive(folder);
  for (let number = 1; number <= 20; number += 1) createDossier(db, `Dossier ${number}`);
  const stopped = archiveCopy();
  for (const suffix of ['', '-wal']) copyFileSync(archiveOf(folder) + suffix, archiveOf(stopped) + suffix);
  db.close();
  const sound = copyOf(stopped);
  const reopened = openArchive(sound);
  expect(reopened.prepare(`SELECT count(*) FROM dossiers`).pluck().get()).toBe(21);
  reopened.close();
  expect(setAsideIn(sound)).toEqual([]);

  for (const at of [24, 2000, readFileSync(`${archiveOf(stopped)}-wal`).length >> 1]) {
    const flipped = copyOf(stopped);
    flip(`${archiveOf(flipped)}-wal`, at);
    const opened = openArchive(flipped);
    expect(opened.prepare(`SELECT count(*) FROM dossiers`).pluck().get()).toBeLessThan(21);
    expect(opened.pragma('integrity_check', { simple: true })).toBe('ok');
    opened.close();
    expect(setAsideIn(flipped), `at ${at}`).toHaveLength(1);
  }
});

test('one bit that changed in an original or a picture is found by its name', async () => {
  const folder = archiveCopy();
  const { originals, images } = archivePaths(folder);
  const one = (below: string): string => {
    const [file] = readdirSync(below, { recursive: true, encoding: 'utf8' }).filter((name) => name.length > 60);
    if (file === undefined) throw new Error(`nothing below ${below}`);
    flip(join(below, file), 3);
    return file.slice(3);
  };
  const [original, image] = [one(originals), one(images)];
  expect(await examined(folder)).toMatchObject({
    problems: [
      { what: 'original', detail: `${original} has changed` },
      { what: 'image', detail: `${image} has changed` },
    ],
  });
  renameSync(join(originals, original.slice(0, 2), original), join(folder, 'elsewhere'));
  expect(await examined(folder)).toMatchObject({
    problems: [{ what: 'original', detail: `${original} is missing` }, { what: 'image' }],
  });
});

test('an archive whose page breaks while it is open is still read, takes nothing more, and gives way to its backup in the window', async () => {
  const folder = archiveCopy();
  const open = await testHouse(folder, 'window');
  await open.house.archive.ask('index.settle', null);
  const { backups } = await open.call('backups.list', {});
  const page = pagesOf(archiveOf(folder)).find(({ name, pagetype }) => name === 'dossiers' && pagetype === 'leaf');
  const name = backups[0]?.name ?? '';
  if (page === undefined) throw new Error('no page');
  damage(archiveOf(folder), page.pgoffset, (bytes) => bytes.fill(255), page.pgsize);
  // What is in memory is not read again.
  process.kill(Number(open.house.archive.pid), 'SIGKILL');
  const refused = expect.objectContaining({
    code: 'archive-damaged',
    details: expect.objectContaining({ backup: name }),
  });
  await expect.poll(() => open.call('archive.info', {}).catch(() => null), { timeout: 20_000 }).not.toBeNull();
  await expect(open.call('dossiers.create', { name: 'Never' })).rejects.toThrow(refused);
  await expect(open.call('articles.trash', { ids: ['bcd00001' as ArticleId] })).rejects.toThrow(refused); // -- any name will do
  const shelf = { kind: 'all' } as const;
  expect(await open.call('search.run', { query: 'pilots', shelf, sort: 'newest', offset: 0, limit: 1 })).toMatchObject({
    total: filledArticles - 1,
  });
  const { before, aside } = await open.call('backups.restore', { name });
  expect(before).toBeNull();
  expect(existsSync(join(folder, String(aside)))).toBe(true);
  expect(await open.call('dossiers.create', { name: 'Made after' })).toMatchObject({ name: 'Made after' });
  expect((await open.call('library.counts', {})).dossiers.map((one) => one.name)).toEqual(['Made after', 'Straits']);
});

test('damage that an export meets is named, and nothing more is written to the archive', async () => {
  const folder = archiveCopy();
  const { house, call } = await testHouse(folder);
  await house.archive.ask('index.settle', null);
  const page = pagesOf(archiveOf(folder)).find(({ name, pagetype }) => name === 'bodies' && pagetype === 'leaf');
  if (page === undefined) throw new Error('no page');
  damage(archiveOf(folder), page.pgoffset, (bytes) => bytes.fill(255), page.pgsize);
  const target = temporaryFolder();
  const refused = expect.objectContaining({ code: 'archive-damaged' });
  const order = { selection: { kind: 'all' }, format: 'csv', folder: target, isPacked: false } as const;
  await expect(house.archive.ask('export.write', order)).rejects.toThrow(refused);
  expect(readdirSync(target)).toEqual([]);
  await expect(call('dossiers.create', { name: 'Never' })).rejects.toThrow(refused);
});
