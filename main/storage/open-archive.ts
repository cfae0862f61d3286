import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '../archive/app-error.ts';
import { archivePaths } from '../archive/archive-paths.ts';
import { assertNotLost, finishReplacing, withWayBack } from './damage.ts';
import { assertPathFits } from './folder-place.ts';
import { migrate } from './migrate.ts';
import { arrivingPath } from './restore.ts';
import { checkIdentity } from './schema-identity.ts';
import { examineLog } from './write-ahead-log.ts';

/**
 * The archive of a folder, made where there is none, brought to the newest schema, every commit synced to disk.
 * @throws {AppError} `archive-from-future`, `archive-not-ours`, `archive-path-too-long`, `archive-damaged` with the newest sound backup in its details; SQLite's
 * own errors for permissions
 */
export function openArchive(folder: string): Database.Database {
  makeArchiveFolders(folder);
  // What a restore that was broken off had put beside the archive.
  rmSync(arrivingPath(folder), { force: true });
  finishReplacing(folder, Date.now());
  try {
    assertNotLost(folder);
    examineLog(folder, Date.now());
    return openDatabase(folder);
  } catch (error) {
    throw withWayBack(folder, error);
  }
}

function openDatabase(folder: string): Database.Database {
  const paths = archivePaths(folder);
  refuseStrangers(paths.archive);
  const db = new Database(paths.archive);
  try {
    assertSafeSqlite(db);
    db.pragma('journal_mode = WAL');
    // better-sqlite3 compiles NORMAL for WAL, which may lose an acknowledged commit when power fails.
    db.pragma('synchronous = FULL');
    db.pragma('checkpoint_fullfsync = ON');
    db.pragma('foreign_keys = ON');
    db.pragma('trusted_schema = OFF');
    // What is deleted is overwritten with zeros.
    db.pragma('secure_delete = ON');
    db.pragma('busy_timeout = 5000');
    migrate(db, folder);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Puts the derived index beside the archive as schema `idx`; losing its last commits costs a re-index, never data. */
export function attachIndex(db: Database.Database, folder: string): void {
  db.prepare(/* sql */ `ATTACH DATABASE ? AS idx`).run(archivePaths(folder).index);
  db.pragma('idx.journal_mode = WAL');
  db.pragma('idx.synchronous = NORMAL');
  db.pragma('idx.secure_delete = ON');
}

/** Takes the index off, if there is one. */
export function detachIndex(db: Database.Database): void {
  const attached = db.prepare(/* sql */ `SELECT 1 FROM pragma_database_list WHERE name = 'idx'`).get();
  if (attached !== undefined) db.exec(/* sql */ `DETACH DATABASE idx`);
}

/** Takes a damaged index away, so that an empty one can be attached in its place. */
export function discardIndex(db: Database.Database, folder: string): void {
  detachIndex(db);
  const { index } = archivePaths(folder);
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(index + suffix, { force: true });
}

/** Makes the folders of an archive that are missing. @throws {AppError} `archive-not-writable` */
export function makeArchiveFolders(folder: string): void {
  assertPathFits(folder);
  const { originals, backups, incoming } = archivePaths(folder);
  for (const path of [originals, backups, incoming]) makeFolder(resolve(path));
}

/** Makes a folder and those above it. Node's own recursive `mkdirSync` never returns for a place below /proc. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    throw new AppError('archive-not-writable', `${path} cannot be made: ${String(error)}`, { cause: error });
  }
}

/** Someone else's or a newer database is recognised read-only, so that a refusal leaves it as it was. */
function refuseStrangers(path: string): void {
  if (!existsSync(path) || statSync(path).size === 0) return;
  const db = new Database(path, { readonly: true });
  try {
    checkIdentity(db);
  } finally {
    db.close();
  }
}

/** SQLite before 3.51.3 can corrupt a WAL when it is reset (sqlite.org/wal.html, "the WAL-reset bug"). */
function assertSafeSqlite(db: Database.Database): void {
  const version = String(db.prepare(/* sql */ `SELECT sqlite_version()`).pluck().get());
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  if (major * 1e6 + minor * 1e3 + patch < 3_051_003)
    throw new AppError('internal', `SQLite ${version} is too old to trust`);
}
