import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { archivePaths } from '../../../main/archive/archive-paths.ts';
import { backupPath, listBackups, writeBackup } from '../../../main/storage/backups.ts';
import { openArchive } from '../../../main/storage/open-archive.ts';
import { arrivingPath, prepareRestore, takeOver } from '../../../main/storage/restore.ts';
import { createDossier } from '../../../main/storage/dossiers.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { testHouse, type TestHouse } from '../../support/test-house.ts';

const day = 24 * 60 * 60 * 1000;
const start = Date.UTC(2026, 0, 1, 9);

async function bringIn({ bringIn }: TestHouse, ...titles: readonly string[]): Promise<void> {
  const file = join(temporaryFolder(), 'articles.jsonl');
  writeFileSync(file, titles.map((title) => JSON.stringify({ title, text: `${title}: the envoys spoke.` })).join('\n'));
  await bringIn(file);
}

async function titles({ call }: TestHouse, query = ''): Promise<readonly string[]> {
  const shelf = { kind: 'all' } as const;
  const { hits } = await call('search.run', { query, shelf, sort: 'newest', offset: 0, limit: 50 });
  return hits.map(({ title }) => title).toSorted();
}

/** Ends when the index holds everything again. */
async function settled({ house }: TestHouse): Promise<void> {
  await house.archive.ask('index.settle', null);
}

function dossierNames(folder: string): readonly unknown[] {
  const db = new Database(archivePaths(folder).archive, { readonly: true });
  try {
    return db.prepare('SELECT name FROM dossiers ORDER BY number').pluck().all();
  } finally {
    db.close();
  }
}

test('every backup that a year of work leaves behind can be put back, and holds what there was that day', () => {
  const folder = temporaryFolder();
  let db = openArchive(folder);
  for (let number = 0; number < 365; number += 1) {
    createDossier(db, `Day ${number}`);
    writeBackup(folder, 'daily', start + number * day);
  }
  const left = listBackups(folder);
  expect(left).toHaveLength(27);
  expect(readdirSync(archivePaths(folder).backups)).toHaveLength(2 * left.length);
  for (const { name, at, holds } of left) {
    prepareRestore(folder, name, start + 400 * day);
    takeOver(db, folder);
    const number = (at - start) / day;
    expect(dossierNames(folder)).toEqual(Array.from({ length: number + 1 }, (_, index) => `Day ${index}`));
    expect(holds.dossiers).toBe(number + 1);
    db = openArchive(folder);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  }
  db.close();
}, 60_000);

test('a restore brings back what was there, says what it would change, and is undone by what it set aside', async () => {
  const folder = join(temporaryFolder(), 'archive');
  const open = await testHouse(folder, 'window');
  const { call } = open;
  await bringIn(open, 'The ferry sails', 'The treaty holds');
  const made = await call('backups.make', {});
  expect(made).toMatchObject({ reason: 'asked', holds: { articles: 2, annotations: 0 } });

  await bringIn(open, 'A second ferry');
  const { hits } = await call('search.run', {
    query: 'treaty',
    shelf: { kind: 'all' },
    sort: 'newest',
    offset: 0,
    limit: 1,
  });
  const [treaty] = hits;
  if (treaty === undefined) throw new Error('the treaty was not found');
  await call('annotations.quote', {
    articleId: treaty.id,
    exact: 'the envoys spoke',
    colour: 'yellow',
    note: 'which?',
    tags: [],
  });
  await call('articles.trash', { ids: [treaty.id] });
  expect(await call('backups.compare', { name: made.name })).toEqual({
    onlyNow: { articles: 1, annotations: 1 },
    onlyThen: { articles: 1, annotations: 0 },
    missingOriginals: 0,
  });

  const { before } = await call('backups.restore', { name: made.name });
  if (before === null) throw new Error('what was there was not backed up');
  expect(before).toMatchObject({ reason: 'before-restore', holds: { articles: 2, trashed: 1, annotations: 1 } });
  await settled(open);
  expect(await titles(open)).toEqual(['The ferry sails', 'The treaty holds']);
  expect(await titles(open, 'ferry')).toEqual(['The ferry sails']);

  // What is filed now has the numbers of what was there before, and is not taken for it.
  await bringIn(open, 'A third ferry');
  expect(await call('archive.verify', {})).toMatchObject({ articles: 3, problems: [] });

  await call('backups.restore', { name: before.name });
  await settled(open);
  expect(await titles(open)).toEqual(['A second ferry', 'The ferry sails']);
  expect(await titles(open, 'ferry')).toEqual(['A second ferry', 'The ferry sails']);
  expect(await call('archive.verify', {})).toMatchObject({ articles: 3, annotations: 1, problems: [] });
});

test('a window backs up at its end what has changed, and nothing where nothing has', async () => {
  const folder = join(temporaryFolder(), 'archive');
  const first = await testHouse(folder, 'window');
  await bringIn(first, 'The ferry sails');
  await first.house.close();
  expect(listBackups(folder)).toMatchObject([{ reason: 'closing', holds: { articles: 1 } }]);

  const second = await testHouse(folder, 'window');
  expect(await titles(second)).toEqual(['The ferry sails']);
  await second.house.close();
  expect(listBackups(folder)).toHaveLength(1);

  const third = await testHouse(folder, 'window');
  await third.call('dossiers.create', { name: 'Straits' });
  await third.house.close();
  // of the same day, only the last is kept
  expect(listBackups(folder)).toMatchObject([{ reason: 'closing', holds: { articles: 1, dossiers: 1 } }]);
});

test('a backup with one bit changed is not put back, and the archive stays as it is', async () => {
  const folder = join(temporaryFolder(), 'archive');
  const open = await testHouse(folder, 'window');
  await bringIn(open, 'The ferry sails');
  const { name } = await open.call('backups.make', {});
  await bringIn(open, 'The treaty holds');
  const path = backupPath(folder, name);
  const bytes = readFileSync(path);
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
  writeFileSync(path, bytes);

  const damaged = expect.objectContaining({ code: 'backup-damaged' });
  await expect(open.call('backups.compare', { name })).rejects.toThrow(damaged);
  await expect(open.call('backups.restore', { name })).rejects.toThrow(damaged);
  expect(existsSync(arrivingPath(folder))).toBe(false);
  expect(await titles(open)).toEqual(['The ferry sails', 'The treaty holds']);
});

test('a restore is refused while another program has the archive open, which then works on', async () => {
  const folder = join(temporaryFolder(), 'archive');
  const open = await testHouse(folder, 'window');
  await bringIn(open, 'The ferry sails');
  const { name } = await open.call('backups.make', {});
  const other = openArchive(folder);
  onTestFinished(() => {
    other.close();
  });
  createDossier(other, 'Written elsewhere');
  await expect(open.call('backups.restore', { name })).rejects.toThrow(
    expect.objectContaining({ code: 'archive-in-use' }),
  );
  expect(existsSync(arrivingPath(folder))).toBe(false);
  createDossier(other, 'Written after');
  expect((await open.call('library.counts', {})).dossiers.map((one) => one.name)).toEqual([
    'Written after',
    'Written elsewhere',
  ]);
}, 30_000);

test('a backup that was never finished does not count, and the next one sweeps it away', () => {
  const folder = temporaryFolder();
  const db = openArchive(folder);
  const { backups } = archivePaths(folder);
  writeFileSync(join(backups, '2026-01-01T090000Z-daily.half'), 'half of a database');
  writeFileSync(join(backups, '2026-01-02T090000Z-daily.sqlite'), 'a copy that nothing vouches for');
  writeFileSync(join(backups, '2026-01-03T090000Z-daily.json'), '{"at":');
  expect(listBackups(folder)).toEqual([]);
  const { name } = writeBackup(folder, 'asked', start);
  expect(listBackups(folder)).toMatchObject([
    { name, reason: 'asked', bytes: statSync(backupPath(folder, name)).size },
  ]);
  expect(readdirSync(backups).toSorted()).toEqual([
    '2026-01-01T090000Z-asked.json',
    '2026-01-01T090000Z-asked.sqlite',
    '2026-01-03T090000Z-daily.json',
  ]);
  db.close();
});
