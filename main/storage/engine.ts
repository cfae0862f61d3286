import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Database } from 'better-sqlite3';

/** The versions of what keeps the archive: of SQLite, and of the package it is compiled into. */
export interface EngineVersions {
  readonly sqlite: string;
  readonly betterSqlite3: string;
}

/** The versions of SQLite and better-sqlite3 that this process runs on. */
export function engineVersions(db: Database): EngineVersions {
  const manifest = readFileSync(fileURLToPath(import.meta.resolve('better-sqlite3/package.json')), 'utf8');
  const said: unknown = JSON.parse(manifest);
  const version = typeof said === 'object' && said !== null && 'version' in said ? String(said.version) : 'unknown';
  return { sqlite: String(db.prepare(/* sql */ `SELECT sqlite_version()`).pluck().get()), betterSqlite3: version };
}
