import type { Database } from 'better-sqlite3';
import { AppError } from '../../archive/app-error.ts';

/**
 * Of the computer, not of the archive: which folders are watched was said in a dialog there, and no package may have this program
 * read a folder that nobody chose here.
 */
const keptTables: ReadonlySet<string> = new Set(['watches']);

/** What a person has made of an archive: where there is a row of any, it is not empty. The sample library is ours. */
const ownWork: readonly string[] = [
  // What is being imported would be filed among what comes.
  /* sql */ `SELECT 1 FROM imports WHERE ended_at IS NULL`,
  /* sql */ `SELECT 1 FROM articles WHERE is_sample = 0`,
  /* sql */ `SELECT 1 FROM annotations WHERE deleted_at IS NULL`,
  /* sql */ `SELECT 1 FROM dossiers WHERE deleted_at IS NULL`,
  /* sql */ `SELECT 1 FROM saved_searches WHERE deleted_at IS NULL`,
  /* sql */ `SELECT 1 FROM search_uses WHERE judgement IS NOT NULL`,
  /* sql */ `SELECT 1 FROM name_sets WHERE kind = 'own'`,
  /* sql */ `SELECT 1 FROM note_templates WHERE deleted_at IS NULL`,
  /* sql */ `SELECT 1 FROM added_styles WHERE removed_at IS NULL`,
  /* sql */ `SELECT 1 FROM colour_names`,
];

/** @throws {AppError} `archive-not-empty` where an archive holds anything of its own */
export function assertEmpty(db: Database): void {
  for (const sql of ownWork) {
    if (db.prepare(sql).get() !== undefined) throw new AppError('archive-not-empty', `there is an answer to: ${sql}`);
  }
}

/**
 * Puts every row of another database of the same schema, which was checked, in place of every row of an empty archive: all of it, or
 * nothing. @throws {AppError} `archive-not-empty`
 */
export function takeOver(db: Database, database: string): void {
  db.prepare(/* sql */ `ATTACH DATABASE ? AS pack`).run(database);
  try {
    db.transaction(() => {
      assertEmpty(db);
      db.pragma('defer_foreign_keys = ON');
      const tables = db
        .prepare<[], string>(
          /* sql */ `SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`,
        )
        .pluck()
        .all()
        .filter((table) => !keptTables.has(table));
      // The log of an empty archive makes way for the other, which its triggers are there to prevent.
      const triggers = db
        .prepare<[], { name: string; sql: string }>(
          /* sql */ `SELECT name, sql FROM main.sqlite_schema WHERE type = 'trigger'`,
        )
        .all();
      for (const { name } of triggers) db.exec(/* sql */ `DROP TRIGGER main."${name}"`);
      for (const table of tables) db.exec(/* sql */ `DELETE FROM main."${table}"`);
      for (const table of tables) {
        const columns = columnsOf(db, table);
        db.exec(/* sql */ `INSERT INTO main."${table}" (${columns}) SELECT ${columns} FROM pack."${table}"`);
      }
      db.exec(/* sql */ `
        DELETE FROM main.sqlite_sequence;
        INSERT INTO main.sqlite_sequence (name, seq) SELECT name, seq FROM pack.sqlite_sequence`);
      for (const { sql } of triggers) db.exec(sql);
    }).immediate();
  } finally {
    db.exec(/* sql */ `DETACH DATABASE pack`);
  }
}

function columnsOf(db: Database, table: string): string {
  return db
    .prepare<[string], string>(/* sql */ `SELECT name FROM pragma_table_info(?, 'main')`)
    .pluck()
    .all(table)
    .map((name) => `"${name}"`)
    .join(', ');
}
