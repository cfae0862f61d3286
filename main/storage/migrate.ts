import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '../archive/app-error.ts';
import { migrations } from './migrations/index.ts';

/** What SQLite's `application_id` says of our archives: the letters "AidM". */
const applicationId = 0x4169644d;

/** The newest schema this program knows. */
export const newestVersion = migrations.at(-1)?.version ?? 0;

/**
 * Brings a database to the newest schema, each step in one immediate transaction, after a verified copy of what was there.
 * @throws {AppError} `archive-from-future` or `archive-not-ours`, before anything is written
 */
export function migrate(db: Database.Database, backupFolder: string): void {
  const version = checkIdentity(db);
  const pending = migrations.filter((migration) => migration.version > version);
  if (pending.length > 0 && version > 0) backUp(db, backupFolder, version);
  for (const migration of pending) {
    db.transaction(() => {
      migration.up(db);
      db.pragma(`application_id = ${applicationId}`);
      db.pragma(`user_version = ${migration.version}`);
    }).immediate();
  }
}

/** The schema version of a database that is ours or empty. @throws {AppError} as `migrate` */
export function checkIdentity(db: Database.Database): number {
  const identity = db.pragma('application_id', { simple: true });
  const version = Number(db.pragma('user_version', { simple: true }));
  const tables = Number(db.prepare(/* sql */ `SELECT count(*) FROM sqlite_master`).pluck().get());
  if (identity !== applicationId && (tables > 0 || version > 0)) {
    throw new AppError('archive-not-ours', `application_id is ${String(identity)}`);
  }
  if (version > newestVersion) {
    throw new AppError('archive-from-future', `schema ${version} is newer than ${newestVersion}`);
  }
  return version;
}

function backUp(db: Database.Database, folder: string, version: number): void {
  mkdirSync(folder, { recursive: true });
  const copy = join(folder, `before-schema-${newestVersion}-from-${version}-${Date.now()}.sqlite`);
  db.prepare(/* sql */ `VACUUM INTO ?`).run(copy);
  const check = new Database(copy, { readonly: true });
  try {
    const answer = check.pragma('integrity_check', { simple: true });
    if (answer !== 'ok') throw new AppError('archive-damaged', `the backup before the upgrade: ${String(answer)}`);
  } finally {
    check.close();
  }
}
