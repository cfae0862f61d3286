import type { Database } from 'better-sqlite3';
import type { CallInput } from '../../preload/contract/calls.ts';
import { allOf, type Condition } from './conditions.ts';
import type { Shelf } from '../../preload/contract/search.ts';
import type { FoundPage } from './searcher.ts';
import { conditionOnArticles } from './shelves.ts';

/** What a row has that no words were looked for in. */
export const unmarked = { titleMarks: [], translationMarks: [], snippet: null } as const;

/** One page of the articles of a shelf under further conditions, by day. */
export function listShelf(
  db: Database,
  conditions: readonly Condition[],
  { shelf, sort, offset, limit }: CallInput<'search.run'>,
): Pick<FoundPage, 'total' | 'matches'> {
  const { sql, params } = allOf([conditionOnArticles(shelf), ...conditions]);
  const from = /* sql */ `FROM main.articles r WHERE ${sql}`;
  const order = sort === 'oldest' ? 'r.day, r.number' : 'r.day DESC, r.number DESC';
  const numbers = db
    .prepare<unknown[], { number: number }>(/* sql */ `SELECT r.number ${from} ORDER BY ${order} LIMIT ? OFFSET ?`)
    .all(...params, limit, offset);
  return {
    total: Number(
      db
        .prepare(/* sql */ `SELECT count(*) ${from}`)
        .pluck()
        .get(...params),
    ),
    matches: numbers.map(({ number }) => ({ number, score: 0, ...unmarked })),
  };
}

/** The numbers of all articles of a shelf under further conditions, in no order. */
export function numbersOnShelf(db: Database, conditions: readonly Condition[], shelf: Shelf): readonly number[] {
  const { sql, params } = allOf([conditionOnArticles(shelf), ...conditions]);
  return db
    .prepare<unknown[], number>(/* sql */ `SELECT r.number FROM main.articles r WHERE ${sql}`)
    .pluck()
    .all(...params);
}
