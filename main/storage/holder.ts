import Database from 'better-sqlite3';
import { AppError } from '../archive/app-error.ts';
import { archivePaths } from '../archive/archive-paths.ts';

/** Who holds an archive: the number of its process, and since when (milliseconds since 1970). */
export interface Holder {
  readonly pid: number;
  readonly since: number;
}

/** The connections that hold. One that nothing refers to is closed by the garbage collector, and its lock is gone. */
const holding = new Set<Database.Database>();

/**
 * Takes hold of an archive for a window: no other window can then. The hold is a lock of the system's on a file of its own, so it goes
 * with the process however that ends, and single commands may still read and write beside it. Gives the way to let go,
 * which has to be kept: the hold is gone with it.
 * @throws {AppError} `archive-in-use`, with who holds it in its details
 */
export function holdArchive(folder: string, holder: Holder): () => void {
  const db = new Database(archivePaths(folder).holder, { timeout: 0 });
  try {
    db.transaction(() => {
      db.exec(/* sql */ `
        CREATE TABLE IF NOT EXISTS holder (only INTEGER PRIMARY KEY CHECK (only = 1), pid INTEGER, since INTEGER) STRICT`);
      db.prepare(/* sql */ `INSERT OR REPLACE INTO holder VALUES (1, ?, ?)`).run(holder.pid, holder.since);
    }).immediate();
    // Written by, and then kept: others can read who it is, and not begin to write themselves.
    db.exec('BEGIN IMMEDIATE');
  } catch (error) {
    const other = isBusy(error) ? readHolder(db) : null;
    db.close();
    if (!isBusy(error)) throw error;
    throw new AppError('archive-in-use', `process ${other?.pid ?? 'unknown'} holds the archive`, {
      cause: error,
      ...(other === null ? {} : { details: { pid: other.pid, since: other.since } }),
    });
  }
  holding.add(db);
  return () => {
    holding.delete(db);
    db.close();
  };
}

function readHolder(db: Database.Database): Holder | null {
  try {
    return db.prepare<[], Holder>(/* sql */ `SELECT pid, since FROM holder`).get() ?? null;
  } catch {
    // It is being taken at this very moment.
    return null;
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
}
