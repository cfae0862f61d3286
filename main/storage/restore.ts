import { existsSync, renameSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { BackupComparison } from '../../preload/contract/backups.ts';
import { AppError } from '../archive/app-error.ts';
import { archivePaths } from '../archive/archive-paths.ts';
import { backupPath, checkBackup, findBackup, writeBackup, type BackupRecord } from './backups.ts';
import { appendEntry, logHead } from './log.ts';
import { originalPath } from './originals.ts';
import { upgrade } from './migrate.ts';
import { copySynced, syncFile, syncFolder } from './whole-files.ts';

/** What is added to the name of a database for the files that belong to it, itself first. */
export const sqliteFiles = ['', '-wal', '-shm', '-journal'] as const;

/** Where the database to come is put, until it takes the place of the one there is. */
export function arrivingPath(folder: string): string {
  return `${archivePaths(folder).archive}.arriving`;
}

/** Compares a backup with the archive as it is, once every byte of it has been checked. @throws {AppError} `not-found`, `backup-damaged` */
export function compareBackup(folder: string, name: string): BackupComparison {
  checkBackup(folder, findBackup(folder, name));
  const { archive, originals } = archivePaths(folder);
  const db = new Database(archive, { readonly: true, fileMustExist: true });
  try {
    db.pragma('trusted_schema = OFF');
    db.prepare(/* sql */ `ATTACH DATABASE ? AS copy`).run(backupPath(folder, name));
    const only = (here: string, there: string) => {
      const count = (table: string, gone: string): number =>
        Number(
          db
            .prepare(/* sql */ `
              SELECT count(*) FROM ${here}.${table} one WHERE one.${gone} IS NULL AND NOT EXISTS
                (SELECT 1 FROM ${there}.${table} other WHERE other.id = one.id AND other.${gone} IS NULL)
            `)
            .pluck()
            .get(),
        );
      return { articles: count('articles', 'trashed_at'), annotations: count('annotations', 'deleted_at') };
    };
    const kept = db.prepare<[], string>(/* sql */ `SELECT sha256 FROM copy.originals`).pluck().all();
    return {
      onlyNow: only('main', 'copy'),
      onlyThen: only('copy', 'main'),
      missingOriginals: kept.filter((sha256) => !existsSync(originalPath(originals, sha256))).length,
    };
  } finally {
    db.close();
  }
}

/**
 * Puts a checked copy of a backup beside the archive, ready to take its place, and backs up what is there now.
 * @throws {AppError} `not-found`, `backup-damaged`, `disk-full`; the archive is as it was
 */
export function prepareRestore(folder: string, name: string, now: number): BackupRecord {
  const backup = findBackup(folder, name);
  const arriving = arrivingPath(folder);
  try {
    if (copySynced(backupPath(folder, name), arriving) !== backup.sha256)
      throw new AppError('backup-damaged', `${name} is not what was written`);
    const before = writeBackup(folder, 'before-restore', now);
    noteRestore(arriving, backup, backupPath(folder, before.name));
    return before;
  } catch (error) {
    rmSync(arriving, { force: true });
    throw error;
  }
}

/** Brings the database to come to the newest schema and goes on with its log: which backup it was, and how far the log had come that is left. */
function noteRestore(arriving: string, backup: BackupRecord, before: string): void {
  const left = new Database(before, { readonly: true, fileMustExist: true });
  const db = new Database(arriving, { fileMustExist: true });
  try {
    left.pragma('trusted_schema = OFF');
    db.pragma('trusted_schema = OFF');
    db.pragma('secure_delete = ON');
    // One file, without a journal beside it: it is renamed.
    db.pragma('journal_mode = DELETE');
    upgrade(db);
    const head = logHead(left);
    db.transaction(() =>
      appendEntry(db, {
        kind: 'backup.restored',
        subject: null,
        facts: { madeAt: backup.at, ...(head === null ? {} : { leftNumber: head.number, leftHash: head.hash }) },
        state: backup.sha256,
      }),
    ).immediate();
  } finally {
    left.close();
    db.close();
  }
  syncFile(arriving);
}

/**
 * Puts the database that was prepared in the place of the open one, which is closed; its index goes, and is made anew when the archive
 * is opened. Wherever this is broken off, the one or the other is there whole.
 * @throws {AppError} `archive-in-use` when another program has the archive open; it is as it was then, and still open here
 */
export function takeOver(db: Database.Database, folder: string): void {
  const { archive, index } = archivePaths(folder);
  assertAlone(db, folder);
  db.close();
  // An index of other articles must not outlive the database it is of.
  for (const suffix of sqliteFiles) rmSync(index + suffix, { force: true });
  for (const suffix of sqliteFiles.slice(1)) rmSync(archive + suffix, { force: true });
  renameSync(arrivingPath(folder), archive);
  syncFolder(folder);
}

/** To leave WAL takes the whole database for oneself, and writes everything into the one file. */
function assertAlone(db: Database.Database, folder: string): void {
  let mode: unknown;
  try {
    mode = db.pragma('main.journal_mode = DELETE', { simple: true });
  } catch (error) {
    mode = error;
  }
  if (mode === 'delete') return;
  rmSync(arrivingPath(folder), { force: true });
  throw new AppError('archive-in-use', `the archive is open elsewhere: ${String(mode)}`);
}
