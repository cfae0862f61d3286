import type { Database } from 'better-sqlite3';
import { writeBackup } from './backups.ts';
import { migrations } from './migrations/index.ts';
import { applicationId, checkIdentity } from './schema-identity.ts';

/**
 * Brings the database of an archive to the newest schema, each step in one immediate transaction, after a verified copy of what was
 * there.
 * @throws {AppError} `archive-from-future` or `archive-not-ours`, before anything is written
 */
export function migrate(db: Database, folder: string): void {
  const version = checkIdentity(db);
  const pending = migrations.filter((migration) => migration.version > version);
  if (pending.length > 0 && version > 0) writeBackup(folder, 'before-upgrade', Date.now());
  for (const migration of pending) {
    db.transaction(() => {
      migration.up(db);
      db.pragma(`application_id = ${applicationId}`);
      db.pragma(`user_version = ${migration.version}`);
    }).immediate();
  }
}
