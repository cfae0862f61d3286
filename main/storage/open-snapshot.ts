import Database from 'better-sqlite3';
import { archivePaths } from '../archive/archive-paths.ts';

/** The archive of a folder as it is when it is first read, to be read and never written, whatever others write meanwhile. Whoever opens it closes it. */
export function openSnapshot(folder: string): Database.Database {
  const db = new Database(archivePaths(folder).archive, { readonly: true, fileMustExist: true });
  db.pragma('trusted_schema = OFF');
  db.exec(/* sql */ `BEGIN`);
  return db;
}
