import type { Database } from 'better-sqlite3';
import type { SortOrder } from '../../preload/contract/search.ts';
import type { CompiledQuery } from './compile.ts';
import type { Condition } from './conditions.ts';
import type { EntryDays } from './entry-days.ts';
import type { TextTable } from './index-schema.ts';
import { holdersIn, type Holders } from './holders.ts';
import { articleOrder, listInOrder } from './article-order.ts';
import type { FacetColumns } from './facet-columns.ts';
import { listByKey } from './list-by-key.ts';
import { matchesOf, numbersMatching } from './matches.ts';
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

/** What a query with words finds in a full-text table, under further conditions on the rows `r` of `idx.entries`. */
export function findWords(
  { db, days, columns }: { readonly db: Database; readonly days: EntryDays; readonly columns: FacetColumns },
  texts: TextTable,
  query: AskedQuery,
  conditions: readonly Condition[],
  sort: SortOrder,
): FoundList {
  const found = numbersMatching(db, texts, query.match, conditions);
  const order = articleOrder(sort);
  if (order !== null) return listInOrder(found, order, columns, days);
  if (sort === 'newest' || sort === 'oldest') {
    const sign = sort === 'oldest' ? -1 : 1;
    return listByKey(found, (number) => sign * days.keyOf(number), 0);
  }
  const holders = holdersIn(db, texts);
  const telling = found.length <= mostRanked ? query.match : tellingMatch(query, holders);
  const { headlineMatch } = query;
  const inHeadline = (): readonly number[] =>
    headlineMatch === null ? [] : numbersMatching(db, texts, headlineMatch, conditions);
  if (telling === null) return headlineFirst(days, inHeadline(), found, 1);
  const isFound = telling === query.match ? null : new Set(found);
  const asked = matchesOf(texts, telling, conditions);
  const ranked = db
    .prepare<unknown[], Found>(/* sql */ `SELECT f.rowid AS number, -f.rank AS score ${asked.from}`)
    .all(...asked.params)
    .filter(({ number }) => isFound?.has(number) ?? true)
    .sort((a, b) => b.score - a.score || days.keyOf(b.number) - days.keyOf(a.number));
  const weighed = rankClosely(db, holders, ranked, query.groups, query.isAnyEnough);
  const closely = sort === 'recent' ? raiseRecent(weighed, days, new Date().toISOString().slice(0, 10)) : weighed;
  const first: FoundList = {
    length: closely.length,
    page: (offset, limit) => closely.slice(offset, offset + limit),
    numbers: () => Uint32Array.from(closely, ({ number }) => number),
  };
  if (isFound === null) return first;
  return inTurn(first, found, () => {
    for (const { number } of closely) isFound.delete(number);
    const others = [...isFound];
    const inOthers = inHeadline().filter((number) => isFound.has(number));
    return headlineFirst(days, inOthers, others, 0);
  });
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

/** Articles with the words in their headline first, with that score, and the newest first among them; the others are sorted when a page gets to them. */
function headlineFirst(
  days: EntryDays,
  inHeadline: readonly number[],
  all: readonly number[],
  score: number,
): FoundList {
  const newestFirst = (numbers: readonly number[], its: number): FoundList =>
    listByKey(numbers, (number) => days.keyOf(number), its);
  if (inHeadline.length === 0) return newestFirst(all, 0);
  return inTurn(newestFirst(inHeadline, score), all, () => {
    const isFirst = new Uint8Array(days.size);
    for (const number of inHeadline) isFirst[number] = 1;
    return newestFirst(
      all.filter((number) => isFirst[number] !== 1),
      0,
    );
  });
}

/** The first of all articles that were found, and behind them the others. */
function inTurn(first: FoundList, all: readonly number[], othersOf: () => FoundList): FoundList {
  let others: FoundList | null = null;
  return {
    length: all.length,
    page(offset, limit) {
      const page = first.page(offset, limit);
      if (page.length === limit || first.length === all.length) return page;
      others ??= othersOf();
      return [...page, ...others.page(Math.max(0, offset - first.length), limit - page.length)];
    },
    numbers: () => Uint32Array.from(all),
  };
}
