import type { Database } from 'better-sqlite3';
import type { SortOrder } from '../../preload/contract/search.ts';
import type { CompiledQuery } from './compile.ts';
import { allOf, type Condition } from './conditions.ts';
import { EntryDays } from './entry-days.ts';
import type { TextTable } from './index-schema.ts';
import { holdersIn, type Holders } from './holders.ts';
import { articleOrder, listInOrder } from './article-order.ts';
import type { FacetColumns } from './facet-columns.ts';
import { rankClosely } from './rank-closely.ts';
import { raiseRecent } from './recency.ts';

/** An article found, with its score (higher is better). */
export interface Found {
  readonly number: number;
  readonly score: number;
}

/** A query with words; where any of them is enough, what is like the best is raised. */
export interface AskedQuery extends CompiledQuery {
  readonly match: string;
  readonly isAnyEnough: boolean;
}

/** All articles that a query with words finds, in order. */
export interface FoundList {
  readonly length: number;
  page(offset: number, limit: number): readonly Found[];
  /** The numbers of all of them, in no order. */
  numbers(): Uint32Array;
}

/**
 * Of more matches than this, those with the words in the headline come first and the newest first among them: such words
 * say too little of an article for its rank to be worth weighing each of them (docs/decisions/0007). Where any word is enough,
 * those with its rarest words are ranked, and come before.
 */
export const mostRanked = 5_000;

/** Pages up to here are picked out of the unsorted results. */
const longestWalk = 400;

/** What a query with words finds in a full-text table, under further conditions on the rows `r` of `idx.entries`. */
export function findWords(
  { db, days, columns }: { readonly db: Database; readonly days: EntryDays; readonly columns: FacetColumns },
  texts: TextTable,
  query: AskedQuery,
  conditions: readonly Condition[],
  sort: SortOrder,
): FoundList {
  const { from, params } = matchesOf(texts, query.match, conditions);
  const found = numbersOf(db, /* sql */ `SELECT f.rowid ${from}`, params);
  const order = articleOrder(sort);
  if (order !== null) return listInOrder(found, order, columns, days);
  if (sort === 'newest' || sort === 'oldest') {
    const sign = sort === 'oldest' ? -1 : 1;
    return listByKey(
      found,
      (number) => sign * days.keyOf(number, 0),
      () => 0,
    );
  }
  const holders = holdersIn(db, texts);
  const telling = found.length <= mostRanked ? query.match : tellingMatch(query, holders);
  const byDate = (some: readonly number[]): FoundList =>
    listByHeadlineAndDay(db, days, texts, query.headlineMatch, some);
  if (telling === null) return byDate(found);
  const isFound = new Set(telling === query.match ? [] : found);
  const asked = matchesOf(texts, telling, conditions);
  const ranked = db
    .prepare<unknown[], Found>(/* sql */ `SELECT f.rowid AS number, -f.rank AS score ${asked.from}`)
    .all(...asked.params)
    .filter(({ number }) => telling === query.match || isFound.has(number))
    .sort((a, b) => b.score - a.score || days.keyOf(b.number, 0) - days.keyOf(a.number, 0));
  const weighed = rankClosely(db, holders, ranked, query.groups, query.isAnyEnough);
  const closely = sort === 'recent' ? raiseRecent(weighed, days, new Date().toISOString().slice(0, 10)) : weighed;
  for (const { number } of closely) isFound.delete(number);
  return joined(closely, byDate([...isFound]));
}

/**
 * What to ask for in place of a query that finds too much to rank, where any of its words is enough: the rarest of them, as many as
 * together find no more than can be ranked; `null` where there are none. What has none of them answers the question worst.
 */
function tellingMatch({ groups, isAnyEnough }: AskedQuery, holders: Holders): string | null {
  if (!isAnyEnough) return null;
  const rarest = groups
    .map(({ expression }) => ({ expression, held: holders.of(expression) }))
    .filter(({ held }) => held > 0)
    .toSorted((one, other) => one.held - other.held);
  let most = mostRanked;
  const chosen = rarest.filter(({ held }) => (most -= held) >= 0);
  return chosen.length === 0 ? null : chosen.map(({ expression }) => `(${expression})`).join(' OR ');
}

/** Ranked articles, and behind them the others, whose scores are then nothing. */
function joined(ranked: readonly Found[], others: FoundList): FoundList {
  return {
    length: ranked.length + others.length,
    page: (offset, limit) => {
      const page = ranked.slice(offset, offset + limit);
      if (others.length === 0 || page.length === limit) return page;
      const more = others.page(Math.max(0, offset - ranked.length), limit - page.length);
      return [...page, ...more.map(({ number }) => ({ number, score: 0 }))];
    },
    numbers: () => Uint32Array.from([...ranked.map(({ number }) => number), ...others.numbers()]),
  };
}

/** Articles with the words in their headline first, if a match for that is given, and the newest first among them. */
function listByHeadlineAndDay(
  db: Database,
  days: EntryDays,
  texts: TextTable,
  headlineMatch: string | null,
  found: readonly number[],
): FoundList {
  const tiers = new Uint8Array(found.length === 0 ? 0 : days.size);
  if (headlineMatch !== null && found.length > 0) {
    const inHeadline = /* sql */ `SELECT rowid FROM idx.${texts} WHERE ${texts} MATCH ?`;
    for (const number of numbersOf(db, inHeadline, [headlineMatch])) tiers[number] = 1;
  }
  const tierOf = (number: number): number => tiers[number] ?? 0;
  return listByKey(found, (number) => days.keyOf(number, tierOf(number)), tierOf);
}

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

/** Sorts by falling key, as far as pages are asked for: the first by one walk through all, deep ones once and for all. */
function listByKey(
  found: readonly number[],
  keyOf: (number: number) => number,
  scoreOf: (number: number) => number,
): FoundList {
  // A loop: `Float64Array.from` with a function takes five times as long.
  const keys = new Float64Array(found.length);
  for (let place = 0; place < found.length; place += 1) keys[place] = keyOf(found[place] ?? 0);
  let isSorted = false;
  return {
    length: found.length,
    page(offset, limit) {
      if (!isSorted && offset + limit > longestWalk) {
        keys.sort();
        isSorted = true;
      }
      const end = Math.max(0, keys.length - offset);
      const highest = isSorted
        ? Array.from(keys.subarray(Math.max(0, end - limit), end)).toReversed()
        : highestOf(keys, offset + limit).slice(offset);
      return highest.map((key) => {
        const number = EntryDays.numberOf(key);
        return { number, score: scoreOf(number) };
      });
    },
    numbers() {
      const numbers = new Uint32Array(keys.length);
      for (let place = 0; place < keys.length; place += 1) numbers[place] = EntryDays.numberOf(keys[place] ?? 0);
      return numbers;
    },
  };
}

/** The highest keys, falling. */
function highestOf(keys: Float64Array, count: number): readonly number[] {
  const highest: number[] = [];
  let least = -Infinity;
  for (const key of keys) {
    if (highest.length === count && key < least) continue;
    let place = highest.length;
    while (place > 0 && (highest[place - 1] ?? 0) < key) place -= 1;
    highest.splice(place, 0, key);
    if (highest.length > count) highest.pop();
    least = highest.at(-1) ?? least;
  }
  return highest;
}

function numbersOf(db: Database, sql: string, params: readonly string[]): readonly number[] {
  return db
    .prepare<unknown[], number>(sql)
    .pluck()
    .all(...params);
}
