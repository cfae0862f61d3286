import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { MadeArticle } from './made-articles.ts';

/** The floor: nothing but SQLite's own full text over the same articles, in a file of its own. */
export interface Floor {
  /** The first twenty by rank and the number of all, as an app without any code of its own would ask. */
  ask(expression: string): { readonly rowids: readonly unknown[]; readonly total: number };
  /** How long it took to put the articles in, in milliseconds. */
  readonly insertMs: number;
  close(): void;
}

/** Builds the floor in a folder. */
export function buildFloor(folder: string, articles: Iterable<MadeArticle>): Floor {
  const db = new Database(join(folder, 'floor.sqlite'));
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = NORMAL');
  db.exec(/* sql */ `
    CREATE VIRTUAL TABLE floor USING fts5 (title, outlet, body, tokenize = "unicode61 remove_diacritics 2")`);
  const insert = db.prepare(/* sql */ `INSERT INTO floor (title, outlet, body) VALUES (?, ?, ?)`);
  const insertAll = db.transaction((batch: readonly MadeArticle[]) => {
    for (const { title, outlet, text } of batch) insert.run(title, outlet, text);
  });
  let insertMs = 0;
  const insertTimed = (some: readonly MadeArticle[]): void => {
    const started = performance.now();
    insertAll(some);
    insertMs += performance.now() - started;
  };
  const batch: MadeArticle[] = [];
  for (const article of articles) {
    batch.push(article);
    if (batch.length === 1000) insertTimed(batch.splice(0));
  }
  insertTimed(batch);
  const first = db
    .prepare(/* sql */ `SELECT rowid FROM floor WHERE floor MATCH ? ORDER BY bm25(floor) LIMIT 20`)
    .pluck();
  const count = db.prepare(/* sql */ `SELECT count(*) FROM floor WHERE floor MATCH ?`).pluck();
  return {
    ask: (expression) => ({ rowids: first.all(expression), total: Number(count.get(expression)) }),
    insertMs,
    close: () => db.close(),
  };
}
