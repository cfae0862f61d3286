import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { backupReasons, type Backup, type BackupReason, type Holdings } from '../../preload/contract/backups.ts';
import type { LogHead } from '../../preload/contract/log.ts';
import { AppError } from '../archive/app-error.ts';
import { archivePaths } from '../archive/archive-paths.ts';
import { backupsToLetGo } from '../archive/backup-thinning.ts';
import { logHead } from './log.ts';
import { checkIdentity } from './schema-identity.ts';
import { hashOfFile, syncFile, syncFolder } from './whole-files.ts';

/** What is known of a backup beyond what windows are told. It lies beside the copy and is written last: a copy without it does not count. */
export interface BackupRecord extends Backup {
  readonly sha256: string;
  readonly schema: number;
  /** When the copy began, by the clock that dates the files of the archive. */
  readonly begun: number;
}

const wholeNumber = z.int().nonnegative();

const recordShape = z.strictObject({
  at: wholeNumber,
  reason: z.enum(backupReasons),
  bytes: wholeNumber,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  schema: wholeNumber,
  begun: z.number().nonnegative(),
  holds: z.strictObject({
    articles: wholeNumber,
    trashed: wholeNumber,
    annotations: wholeNumber,
    tags: wholeNumber,
    dossiers: wholeNumber,
    savedSearches: wholeNumber,
  }),
});

/** Where a backup with this name lies. */
export function backupPath(folder: string, name: string): string {
  return join(archivePaths(folder).backups, `${name}.sqlite`);
}

/**
 * Copies the database of an archive as it stands, checks the copy, and enters it among the backups; then lets go of those that are not
 * needed any more. Others may read and write meanwhile. Takes as long as reading and writing all of it twice.
 * @throws {AppError} `disk-full` before anything is written, `archive-moved`, `archive-damaged` when the copy is not sound
 */
export function writeBackup(folder: string, reason: BackupReason, now: number): BackupRecord {
  const { archive, backups } = archivePaths(folder);
  // A folder that was moved away is not made anew.
  if (!existsSync(archive)) throw new AppError('archive-moved', `${archive} is not there`);
  mkdirSync(backups, { recursive: true });
  sweepHalves(backups);
  assertRoom(archive, backups);
  const name = freeName(backups, now, reason);
  const half = join(backups, `${name}.half`);
  const begun = fileClock(half);
  try {
    copyInto(archive, half);
    const found = examineCopy(half);
    const record = { at: now, reason, begun, bytes: statSync(half).size, sha256: hashOfFile(half), ...found };
    syncFile(half);
    renameSync(half, backupPath(folder, name));
    enter(backups, name, record);
    // A restore must not let the very backup go that is being put back, nor its neighbours, which may be tried next.
    if (reason !== 'before-restore') thin(folder, now);
    return { name, ...record };
  } catch (error) {
    rmSync(half, { force: true });
    throw error;
  }
}

/** The backups of an archive, the newest first. */
export function listBackups(folder: string): readonly BackupRecord[] {
  const { backups } = archivePaths(folder);
  const found = namesIn(backups).flatMap((file) => {
    if (!file.endsWith('.json')) return [];
    const name = file.slice(0, -'.json'.length);
    const record = readRecord(join(backups, file));
    return record !== null && statSync(backupPath(folder, name), { throwIfNoEntry: false }) !== undefined
      ? [{ name, ...record }]
      : [];
  });
  return found.toSorted((one, other) => other.at - one.at || (one.name < other.name ? 1 : -1));
}

/** The backup with this name. @throws {AppError} `not-found` */
export function findBackup(folder: string, name: string): BackupRecord {
  const found = listBackups(folder).find((backup) => backup.name === name);
  if (found === undefined) throw new AppError('not-found', `no backup is called ${name}`);
  return found;
}

/** How far the log had come when a backup was made; `null` for one from before there was a log, or one that cannot be read. */
export function headInBackup(folder: string, name: string): LogHead | null {
  try {
    const db = new Database(backupPath(folder, name), { readonly: true, fileMustExist: true });
    try {
      db.pragma('trusted_schema = OFF');
      return hasTable(db, 'log') ? logHead(db) : null;
    } finally {
      db.close();
    }
  } catch {
    return null;
  }
}

/** Deletes backups for good, but for those that are gone. */
export function removeBackups(folder: string, names: readonly string[]): void {
  const { backups } = archivePaths(folder);
  for (const { name } of listBackups(folder)) if (names.includes(name)) letGo(folder, name);
  syncFolder(backups);
}

/** Reads a backup again and compares it with what was noted of it. @throws {AppError} `backup-damaged` */
export function checkBackup(folder: string, backup: BackupRecord): void {
  const path = backupPath(folder, backup.name);
  if (hashOfFile(path) !== backup.sha256)
    throw new AppError('backup-damaged', `${backup.name} is not what was written`);
}

/** What a database holds, in numbers. */
function holdingsOf(db: Database.Database): Holdings {
  const count = (sql: string): number => Number(db.prepare(sql).pluck().get());
  return {
    articles: count(/* sql */ `SELECT count(*) FROM articles WHERE trashed_at IS NULL`),
    trashed: count(/* sql */ `SELECT count(*) FROM articles WHERE trashed_at IS NOT NULL`),
    annotations: count(/* sql */ `SELECT count(*) FROM annotations WHERE deleted_at IS NULL`),
    tags: count(/* sql */ `SELECT count(*) FROM tags`),
    dossiers: count(/* sql */ `SELECT count(*) FROM dossiers WHERE deleted_at IS NULL`),
    savedSearches: hasTable(db, 'saved_searches')
      ? count(/* sql */ `SELECT count(*) FROM saved_searches WHERE deleted_at IS NULL`)
      : 0,
  };
}

/** Whether the database has changed, or may have, since a backup was begun. */
export function hasChangedSince(folder: string, backup: BackupRecord): boolean {
  const { archive } = archivePaths(folder);
  return [archive, `${archive}-wal`].some((path) => {
    const file = statSync(path, { throwIfNoEntry: false });
    return file !== undefined && file.size > 0 && file.mtimeMs >= backup.begun;
  });
}

/** The present by the clock that dates files beside this one, which on a network is another computer's. */
function fileClock(path: string): number {
  writeFileSync(path, '');
  const { mtimeMs } = statSync(path);
  rmSync(path);
  return mtimeMs;
}

function assertRoom(archive: string, backups: string): void {
  const { bavail, bsize } = statfsSync(backups);
  const needed = [archive, `${archive}-wal`].reduce(
    (sum, path) => sum + (statSync(path, { throwIfNoEntry: false })?.size ?? 0),
    0,
  );
  if (bavail * bsize < needed) throw new AppError('disk-full', `a backup takes ${needed} bytes`);
}

/** Copies a database as it is at one moment to a new file; nothing that was deleted is in it, as it would be in a copy of the file. */
export function copyInto(archive: string, target: string): void {
  const db = new Database(archive, { readonly: true, fileMustExist: true });
  try {
    db.pragma('trusted_schema = OFF');
    db.pragma('busy_timeout = 5000');
    db.prepare(/* sql */ `VACUUM INTO ?`).run(target);
  } finally {
    db.close();
  }
}

/** What a copy is and holds, once every page of it has been checked. */
function examineCopy(path: string): Pick<BackupRecord, 'schema' | 'holds'> {
  const db = new Database(path, { readonly: true, fileMustExist: true });
  try {
    db.pragma('trusted_schema = OFF');
    const answer = db.pragma('integrity_check', { simple: true });
    if (answer !== 'ok') throw new AppError('archive-damaged', `a copy of the archive: ${String(answer)}`);
    return { schema: checkIdentity(db), holds: holdingsOf(db) };
  } finally {
    db.close();
  }
}

function hasTable(db: Database.Database, name: string): boolean {
  return db.prepare(/* sql */ `SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?`).get(name) !== undefined;
}

function enter(backups: string, name: string, record: Omit<BackupRecord, 'name'>): void {
  const half = join(backups, `${name}.json.half`);
  writeFileSync(half, `${JSON.stringify(record, null, 2)}\n`, { flush: true });
  renameSync(half, join(backups, `${name}.json`));
  syncFolder(backups);
}

function thin(folder: string, now: number): void {
  for (const { name } of backupsToLetGo(listBackups(folder), now)) letGo(folder, name);
}

function letGo(folder: string, name: string): void {
  // The record first: a copy without one does not count, and is swept with the next backup.
  rmSync(join(archivePaths(folder).backups, `${name}.json`), { force: true });
  rmSync(backupPath(folder, name), { force: true });
}

/** Takes away what a backup that never ended, or one that was let go, has left. */
function sweepHalves(backups: string): void {
  const files = new Set(namesIn(backups));
  for (const file of files) {
    const isHalf = file.endsWith('.half') || file.endsWith('.half-journal');
    const isUnentered = file.endsWith('.sqlite') && !files.has(file.replace(/\.sqlite$/, '.json'));
    if (isHalf || isUnentered) rmSync(join(backups, file), { force: true });
  }
}

function namesIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

/** A name that sorts by time and says why, as `2026-11-29T174512Z-closing`. */
function freeName(backups: string, now: number, reason: BackupReason): string {
  const moment = new Date(now).toISOString().replace(/:|\.\d+/g, '');
  const taken = new Set(namesIn(backups));
  let name = `${moment}-${reason}`;
  for (let copy = 2; taken.has(`${name}.sqlite`); copy += 1) name = `${moment}-${reason}-${copy}`;
  return name;
}

function readRecord(path: string): Omit<BackupRecord, 'name'> | null {
  try {
    return recordShape.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    // A record that cannot be read vouches for nothing.
    return null;
  }
}
