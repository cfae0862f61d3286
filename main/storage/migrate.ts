import type { Database } from 'better-sqlite3';
import { writeBackup } from './backups.ts';
import { migrations, type Migration } from './migrations/index.ts';
import { applicationId, checkIdentity } from './schema-identity.ts';

/**
 * Brings the database of an archive to the newest schema, each step in one immediate transaction, after a verified copy of what was
 * there.
 * @throws {AppError} `archive-from-future` or `archive-not-ours`, before anything is written
 */
export function migrate(db: Database, folder: string): void {
  const version = checkIdentity(db);
  if (version > 0 && migrationsFrom(version).length > 0) writeBackup(folder, 'before-upgrade', Date.now());
  upgrade(db);
}

/** As `migrate`, but copies nothing: for a database that is a copy itself. @throws {AppError} as `migrate` */
export function upgrade(db: Database): void {
  const version = checkIdentity(db);
  const pending = migrationsFrom(version);
  for (const migration of pending) {
    db.transaction(() => {
      migration.up(db);
      db.pragma(`application_id = ${applicationId}`);
      db.pragma(`user_version = ${migration.version}`);
    }).immediate();
  }
  if (version > 0 && pending.some(({ isRewriting }) => isRewriting)) db.exec(/* sql */ `VACUUM`);
}

function migrationsFrom(version: number): readonly Migration[] {
  return migrations.filter((migration) => migration.version > version);
}
