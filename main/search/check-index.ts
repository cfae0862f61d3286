import type { Database } from 'better-sqlite3';
import type { TextTable } from './index-schema.ts';
import { countRemaining } from './index-writer.ts';

/** What is wrong with the index, as sentences; none when all is well. Reads the whole index. */
export function checkIndex(db: Database): readonly string[] {
  const one = (sql: string): number => Number(db.prepare(sql).pluck().get());
  const problems = [...checkTexts(db, 'library_text', 0), ...checkTexts(db, 'trash_text', 1)];
  const behind = countRemaining(db);
  if (behind > 0) problems.push(`the index has yet to follow ${behind} changes`);
  const missing = one(
    /* sql */ `SELECT count(*) FROM main.articles WHERE number NOT IN (SELECT number FROM idx.entries)`,
  );
  if (missing > 0) problems.push(`${missing} articles are not in the index`);
  const extra = one(
    /* sql */ `SELECT count(*) FROM idx.entries WHERE number NOT IN (SELECT number FROM main.articles)`,
  );
  if (extra > 0) problems.push(`${extra} articles of the index are not in the archive`);
  return problems;
}

/** Whether it is the index that is damaged, as SQLite sees it, and not the archive beside it. Reads the whole index. */
export function isIndexDamaged(db: Database): boolean {
  try {
    return db.prepare(/* sql */ `PRAGMA idx.integrity_check(1)`).pluck().get() !== 'ok';
  } catch {
    return true;
  }
}

function checkTexts(db: Database, texts: TextTable, isTrashed: number): readonly string[] {
  try {
    db.prepare(/* sql */ `INSERT INTO idx.${texts} (${texts}) VALUES ('integrity-check')`).run();
  } catch (error) {
    return [`${texts}: ${error instanceof Error ? error.message : String(error)}`];
  }
  const held = Number(db.prepare(/* sql */ `SELECT count(*) FROM idx.${texts}`).pluck().get());
  const entered = db.prepare(/* sql */ `SELECT count(*) FROM idx.entries WHERE is_trashed = ?`).pluck().get(isTrashed);
  return held === entered ? [] : [`${texts} holds ${held} articles where ${String(entered)} are entered`];
}
