import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { ArticleId } from '../../../preload/contract/articles.ts';
import { archivePaths } from '../../../main/archive/archive-paths.ts';
import { correctField } from '../../../main/storage/article-changes.ts';
import { backupPath, writeBackup } from '../../../main/storage/backups.ts';
import { appendEntry, countsSince, hasHead, logHead, type KeptEntry } from '../../../main/storage/log.ts';
import { migrations } from '../../../main/storage/migrations/index.ts';
import { openArchive } from '../../../main/storage/open-archive.ts';
import { prepareRestore, takeOver } from '../../../main/storage/restore.ts';
import { applicationId } from '../../../main/storage/schema-identity.ts';
import { verifyArchive } from '../../../main/storage/verify.ts';
import { hashOfFile } from '../../../main/storage/whole-files.ts';
import { readArticle } from '../../support/read-articles.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { testArchive } from '../../support/test-archive.ts';

const now = Date.UTC(2026, 10, 29, 12);

test('an older backup that is put back goes on with its own log, which says so and where the other had come to', async () => {
  const { db, folder, file, originals } = testArchive();
  const [outcome] = await file('bytes', [readArticle('Canal', ['It is closed.'])]);
  if (outcome?.kind !== 'filed') throw new Error('not filed');
  const backup = writeBackup(folder, 'asked', now);
  const shared = logHead(db);
  correctField(db, outcome.id, 'title', 'Straits');
  const left = logHead(db);
  if (shared === null || left === null) throw new Error('no log');
  expect(countsSince(db, shared.number)).toEqual({ 'article.corrected': 1 });

  prepareRestore(folder, backup.name, now + 1000);
  takeOver(db, folder);
  const restored = openArchive(folder);
  try {
    expect(restored.prepare<[], KeptEntry>('SELECT * FROM log ORDER BY number DESC LIMIT 1').get()).toMatchObject({
      number: shared.number + 1,
      kind: 'backup.restored',
      facts: JSON.stringify({ madeAt: now, leftNumber: left.number, leftHash: left.hash }),
      state: backup.sha256,
    });
    expect(hasHead(restored, shared)).toBe(true);
    expect((await verifyArchive(restored, originals, shared)).problems).toEqual([]);
    expect((await verifyArchive(restored, originals, left)).problems).toMatchObject([
      { what: 'log', detail: expect.stringMatching(/is not in it; an older state was put back on \d{4}-\d\d-\d\d/) },
    ]);
  } finally {
    restored.close();
  }
});

test('a backup from before there was a log begins one when it is put back', () => {
  const folder = temporaryFolder();
  const db = openArchive(folder);
  const { name, holds } = writeBackup(folder, 'asked', now);
  const path = backupPath(folder, name);
  rmSync(path);
  archiveBefore(150, path).close();
  const record = {
    at: now,
    reason: 'asked',
    begun: 0,
    bytes: statSync(path).size,
    sha256: hashOfFile(path),
    schema: 120,
    holds,
  };
  writeFileSync(path.replace(/sqlite$/, 'json'), JSON.stringify(record));

  prepareRestore(folder, name, now + 1000);
  takeOver(db, folder);
  const restored = openArchive(folder);
  expect(restored.prepare('SELECT kind FROM log ORDER BY number').pluck().all()).toEqual([
    'log.begun',
    'backup.restored',
  ]);
  restored.close();
});

test('what was deleted before bytes were overwritten is taken out of the file by the upgrade', () => {
  const folder = temporaryFolder();
  const { archive } = archivePaths(folder);
  const old = archiveBefore(150, archive);
  old.exec(`INSERT INTO tags (name, folded) VALUES ('${'markedqx '.repeat(500)}', 'x'); DELETE FROM tags`);
  old.close();
  const holds = (): boolean => readFileSync(archive).includes('markedqx');
  expect(holds()).toBe(true);
  const db = openArchive(folder);
  db.pragma('wal_checkpoint(TRUNCATE)');
  expect(holds()).toBe(false);
  db.close();
});

test('what the log told of articles before they could have a translated headline stays true, and is true again without one', async () => {
  const folder = temporaryFolder();
  const { archive, originals } = archivePaths(folder);
  const old = archiveBefore(160, archive);
  const { body } = readArticle('', ['It is closed to all ships.']);
  old.exec(`
    INSERT INTO articles (number, id, title, outlet, published, language, fingerprint, lead, words, filed_at, day, revision, salt)
      VALUES (1, 'c4n4l000', 'Canal “closed”', 'Harbour Courier', '1975-08-01', 'en', 'f', '', 7, 0, '1975-08-01', 1, '${'5a'.repeat(16)}');
    INSERT INTO bodies (article, text_version, text, tree)
      VALUES (1, 1, 'It is closed to all ships.', '${JSON.stringify(body)}')`);
  // As the program wrote it at that step.
  const state = '3580a44b69bbaaac966d26e6f0a6e25abce17625ef8589db51bc625c36c6a4d7';
  old.transaction(() => appendEntry(old, { kind: 'article.filed', subject: 'c4n4l000', state }))();
  old.close();

  const db = openArchive(folder);
  try {
    const problems = async () => (await verifyArchive(db, originals)).problems;
    const lastState = () => db.prepare('SELECT state FROM log ORDER BY number DESC LIMIT 1').pluck().get();
    expect(await problems()).toEqual([]);
    const { id } = correctField(db, 'c4n4l000' as ArticleId, 'translation', 'Le canal « fermé »'); // -- inserted above
    expect(lastState()).not.toBe(state);
    expect(await problems()).toEqual([]);
    db.exec(`UPDATE articles SET translation = 'Le canal « ouvert »'`);
    expect(await problems()).toMatchObject([
      { what: 'article', detail: expect.stringContaining('something other than') },
    ]);
    correctField(db, id, 'translation', null);
    expect(lastState()).toBe(state);
    expect(await problems()).toEqual([]);
  } finally {
    db.close();
  }
});

/** A database as it was before a step of the schema. */
function archiveBefore(step: number, path: string): Database.Database {
  const db = new Database(path);
  const before = migrations.filter(({ version }) => version < step);
  for (const migration of before) migration.up(db);
  db.pragma(`application_id = ${applicationId}`);
  db.pragma(`user_version = ${before.at(-1)?.version ?? 0}`);
  return db;
}
