import type { Database } from 'better-sqlite3';
import type { Shelf } from '../../preload/contract/search.ts';
import type { CompiledQuery } from './compile.ts';
import { allOf } from './conditions.ts';
import { matchesOf } from './matches.ts';
import type { TextTable } from './index-schema.ts';
import { conditionOnArticles, conditionOnEntries } from './shelves.ts';

/**
 * How many articles with a higher number than this, which were filed later, a query finds on a shelf. Nothing is ranked or read
 * for it, but the lists of the words are walked through: two or three milliseconds for thirty thousand matches.
 */
export function countAbove(
  db: Database,
  texts: TextTable,
  { match, conditions }: Pick<CompiledQuery, 'match' | 'conditions'>,
  shelf: Shelf,
  number: number,
): number {
  if (match === null) {
    const { sql, params } = allOf([conditionOnArticles(shelf), ...conditions]);
    return count(db, /* sql */ `SELECT count(*) FROM main.articles r WHERE r.number > ? AND ${sql}`, [
      number,
      ...params,
    ]);
  }
  const needed = [conditionOnEntries(shelf), ...conditions].filter((one) => one !== null);
  const { from, params } = matchesOf(texts, match, needed);
  return count(db, /* sql */ `SELECT count(*) ${from} AND f.rowid > ?`, [...params, number]);
}

function count(db: Database, sql: string, params: readonly (string | number)[]): number {
  return Number(
    db
      .prepare(sql)
      .pluck()
      .get(...params),
  );
}
