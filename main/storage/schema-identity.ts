import type { Database } from 'better-sqlite3';
import { AppError } from '../archive/app-error.ts';
import { migrations } from './migrations/index.ts';

/** What SQLite's `application_id` says of our archives: the letters "AidM". */
export const applicationId = 0x4169644d;

/** The newest schema this program knows. */
export const newestVersion = migrations.at(-1)?.version ?? 0;

/**
 * The schema version of a database that is ours or empty.
 * @throws {AppError} `archive-from-future` or `archive-not-ours`
 */
export function checkIdentity(db: Database): number {
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
