import type { Database } from 'better-sqlite3';
import type { TextTable } from './index-schema.ts';

/** The words of a full-text table as a table of SQLite: `term`, with how many articles have it (`doc`). Made where there is none yet. */
export function wordsTable(db: Database, texts: TextTable): string {
  return vocabularyTable(db, texts, 'row');
}

/** Every place of every word of a full-text table as a table of SQLite: `term` and the article (`doc`). Made where there is none yet. */
export function placesTable(db: Database, texts: TextTable): string {
  return vocabularyTable(db, texts, 'instance');
}

function vocabularyTable(db: Database, texts: TextTable, kind: 'row' | 'instance'): string {
  const name = `temp.${texts}_${kind}`;
  db.exec(/* sql */ `CREATE VIRTUAL TABLE IF NOT EXISTS ${name} USING fts5vocab (idx, ${texts}, ${kind})`);
  return name;
}
