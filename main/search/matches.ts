import type { Database } from 'better-sqlite3';
import { allOf, type Condition } from './conditions.ts';
import type { TextTable } from './index-schema.ts';

/** The rows `f` of a full-text table that match, under further conditions on the rows `r` of `idx.entries`; only where there are some are those joined. */
export function matchesOf(
  texts: TextTable,
  match: string,
  conditions: readonly Condition[],
): { readonly from: string; readonly params: readonly string[] } {
  const { sql, params } = allOf(conditions);
  const from =
    conditions.length === 0
      ? /* sql */ `FROM idx.${texts} f WHERE f.${texts} MATCH ?`
      : /* sql */ `FROM idx.${texts} f CROSS JOIN idx.entries r ON r.number = f.rowid WHERE f.${texts} MATCH ? AND ${sql}`;
  return { from, params: [match, ...params] };
}

/** The numbers of the rows of a full-text table that match, rising. They are asked for once: FTS5 looks through all of a phrase or a begun word each time. */
export function numbersMatching(
  db: Database,
  texts: TextTable,
  match: string,
  conditions: readonly Condition[],
): readonly number[] {
  const { from, params } = matchesOf(texts, match, conditions);
  return db
    .prepare<unknown[], number>(/* sql */ `SELECT f.rowid ${from}`)
    .pluck()
    .all(...params);
}
