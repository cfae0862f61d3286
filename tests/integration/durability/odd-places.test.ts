import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { toFailure } from '../../../main/archive/app-error.ts';
import { backupsToLetGo } from '../../../main/archive/backup-thinning.ts';
import { listBackups, writeBackup } from '../../../main/storage/backups.ts';
import { createDossier } from '../../../main/storage/dossiers.ts';
import { placeOfFolder } from '../../../main/storage/folder-place.ts';
import { makeArchiveFolders, openArchive } from '../../../main/storage/open-archive.ts';
import { prepareRestore, takeOver } from '../../../main/storage/restore.ts';
import { folderOfPages, madePage } from '../../support/made-pages.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { testHouse } from '../../support/test-house.ts';

const day = 24 * 60 * 60 * 1000;

test('a folder that is moved away while it is open takes nothing more, is not made anew even when its process ends, and works again when it is back', async () => {
  const place = temporaryFolder();
  const archive = join(place, 'archive');
  const open = await testHouse(archive, 'window');
  await open.bringIn(folderOfPages(temporaryFolder(), 3));
  renameSync(archive, join(place, 'elsewhere'));
  const moved = expect.objectContaining({ code: 'archive-moved' });
  await expect(open.call('dossiers.create', { name: 'Straits' })).rejects.toThrow(moved);
  await expect(open.call('backups.make', {})).rejects.toThrow(moved);
  const stopped = await open.bringIn(folderOfPages(temporaryFolder(), 3, 50)).catch((error: unknown) => error);
  expect(stopped).toMatchObject({ state: 'stopped', filed: 0, failure: { code: 'archive-moved' } });
  expect(await open.call('archive.info', {})).toMatchObject({ articles: 3 });
  process.kill(Number(open.house.archive.pid), 'SIGKILL');
  await expect
    .poll(() => open.call('archive.info', {}).catch((error: unknown) => toFailure(error).code), { timeout: 20_000 })
    .toBe('archive-moved');
  expect(existsSync(archive)).toBe(false);

  renameSync(join(place, 'elsewhere'), archive);
  await expect
    .poll(() => open.call('dossiers.create', { name: 'Straits' }).catch(() => null), { timeout: 20_000 })
    .toMatchObject({ name: 'Straits' });
  expect(await open.bringIn(folderOfPages(temporaryFolder(), 3, 50))).toMatchObject({ state: 'finished', filed: 3 });
  expect(await open.call('archive.verify', {})).toMatchObject({ articles: 6, problems: [] });
});

test('files with names of every script and trap, and at the end of a very long path, are filed under the names they have', async () => {
  const outside = temporaryFolder();
  const names = [
    'e\u0301tude', // of two characters
    '\u00e9tude', // of one
    'report\u202Egpj', // turns its end around
    'zero\u200Bwidth\uFEFF',
    '外交部 声明',
    'وزارة الخارجية',
    '👩🏽‍✈️ pilot',
    'line\nbreak',
    '..leading and trailing. ',
    'quote \' " ` $HOME %PATH% ; rm',
    'a'.repeat(240),
    '-rf',
  ];
  for (const [at, name] of names.entries()) writeFileSync(join(outside, `${name}.html`), madePage(at + 1));
  const here = process.cwd();
  onTestFinished(() => process.chdir(here));
  // A path of more than the system takes at once is made step by step.
  process.chdir(outside);
  let length = outside.length;
  while (length < 3900) {
    mkdirSync('d'.repeat(200));
    process.chdir('d'.repeat(200));
    length += 201;
  }
  writeFileSync('deep.html', madePage(100));
  process.chdir(here);
  const open = await testHouse(join(temporaryFolder(), 'archive ‮外 é\u0301'));
  const end = await open.bringIn(outside);
  expect(end).toMatchObject({ state: 'finished', filed: names.length + 1, failed: 0 });
  const files = (await open.outcomes(end.id)).map(({ file }) => file);
  expect(new Set(files.map((file) => file.replace(/^.*\//su, '').normalize()))).toEqual(
    new Set([...names.map((name) => `${name}.html`.normalize()), 'deep.html']),
  );
  expect(await open.call('archive.verify', {})).toMatchObject({ articles: names.length + 1, problems: [] });
});

test('an archive at the end of a path that is too long is refused with that reason, and nothing is made', () => {
  const folder = join(temporaryFolder(), ...Array.from({ length: 20 }, () => 'd'.repeat(200)));
  expect(() => makeArchiveFolders(folder)).toThrow(expect.objectContaining({ code: 'archive-path-too-long' }));
  expect(() => openArchive(folder)).toThrow(expect.objectContaining({ code: 'archive-path-too-long' }));
  expect(existsSync(folder)).toBe(false);
  const long = join(temporaryFolder(), 'é'.repeat(100), 'd'.repeat(140));
  const db = openArchive(long);
  writeBackup(long, 'before-restore', Date.now());
  db.close();
});

test('a clock that is set back years makes no backup go, and what was made with it wrong can be put back', () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 29) });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const folder = temporaryFolder();
  const db = openArchive(folder);
  createDossier(db, 'Of now');
  const now = writeBackup(folder, 'daily', Date.now());
  vi.setSystemTime(Date.UTC(2019, 0, 1));
  createDossier(db, 'Of a clock set back');
  const back = writeBackup(folder, 'daily', Date.now());
  expect(listBackups(folder).map(({ name }) => name)).toEqual([now.name, back.name]);
  vi.setSystemTime(Date.UTC(2019, 0, 1) + 2 * day);
  writeBackup(folder, 'closing', Date.now());
  expect(listBackups(folder)).toHaveLength(3);
  expect(backupsToLetGo(listBackups(folder), Date.now())).toEqual([]);
  prepareRestore(folder, back.name, Date.now());
  takeOver(db, folder);
  const restored = openArchive(folder);
  expect(restored.prepare(`SELECT name FROM dossiers ORDER BY number`).pluck().all()).toEqual([
    'Of now',
    'Of a clock set back',
  ]);
  restored.close();
  expect(readdirSync(join(folder, 'backups')).length).toBe(8);
});

test('an archive on another computer or in a folder that is copied elsewhere is known, and said so once', async () => {
  expect(placeOfFolder('/home/mason/Archive', 0xef53)).toBe('here');
  expect(placeOfFolder('/mnt/share/Archive', 0xff534d42)).toBe('network');
  expect(placeOfFolder('/mnt/home/Archive', 0x6969)).toBe('network');
  expect(placeOfFolder('\\\\server\\share\\Archive', null)).toBe('network');
  for (const folder of [
    '/home/m/Dropbox/Archive',
    'C:\\Users\\m\\OneDrive - Institute\\Archive',
    '/Users/m/Library/Mobile Documents/x',
  ])
    expect(placeOfFolder(folder, null)).toBe('synced');
  const open = await testHouse(join(temporaryFolder(), 'Nextcloud', 'Archive'));
  expect(await open.call('archive.news', {})).toEqual({ stopped: null, setAside: null, place: 'synced' });
  expect(await open.call('archive.news', {})).toEqual({ stopped: null, setAside: null, place: 'here' });
});
