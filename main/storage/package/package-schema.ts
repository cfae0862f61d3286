import Database from 'better-sqlite3';
import { z } from 'zod';
import { migrations } from '../migrations/index.ts';

const rows = z.array(
  z.object({ type: z.string(), name: z.string(), tbl_name: z.string(), sql: z.string().nullable() }),
);

/** SQLite's own notes for planning queries are not ours, and are made anew. */
const notes = /^sqlite_stat\d$/u;

/** What a database has besides, or lacks of, the schema that our own steps make at its version; none where it is that schema. */
export function schemaDifferences(db: Database.Database, version: number): readonly string[] {
  const ours = schemaAt(version);
  const theirs = schemaOf(db);
  const nameOf = (line: string): string =>
    z.tuple([z.string(), z.string()]).rest(z.unknown()).parse(JSON.parse(line)).slice(0, 2).join(' ');
  return [
    ...[...theirs]
      .filter((line) => !ours.has(line))
      .map((line) => `archive.sqlite holds the ${nameOf(line)}, which is not ours.`),
    ...[...ours]
      .filter((line) => !theirs.has(line))
      .map((line) => `archive.sqlite lacks the ${nameOf(line)}, as we make it.`),
  ];
}

function schemaAt(version: number): ReadonlySet<string> {
  const db = new Database(':memory:');
  try {
    for (const migration of migrations) if (migration.version <= version) db.transaction(() => migration.up(db))();
    return schemaOf(db);
  } finally {
    db.close();
  }
}

function schemaOf(db: Database.Database): ReadonlySet<string> {
  const found = rows.parse(db.prepare(/* sql */ `SELECT type, name, tbl_name, sql FROM sqlite_schema`).all());
  return new Set(
    found
      .filter(({ name }) => !notes.test(name))
      .map(({ type, name, tbl_name, sql }) => JSON.stringify([type, name, tbl_name, sql])),
  );
}
