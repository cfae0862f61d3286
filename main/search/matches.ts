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

/**
 * What matches in a full-text table, asked for as late as may be. Of a word in a million articles the numbers take three times as
 * long to fetch as they take to count, and a first page needs few of them.
 */
export class Matches {
  readonly #db: Database;
  readonly #from: string;
  readonly #params: readonly string[];
  #count: number | null = null;
  #numbers: readonly number[] | null = null;

  constructor(db: Database, texts: TextTable, match: string, conditions: readonly Condition[]) {
    const { from, params } = matchesOf(texts, match, conditions);
    this.#db = db;
    this.#from = from;
    this.#params = params;
  }

  /** Whether more articles match than this, which is known long before all of them are counted. */
  exceeds(limit: number): boolean {
    const known = this.#numbers?.length ?? this.#count;
    if (known !== null) return known > limit;
    return (
      this.#db.prepare(/* sql */ `SELECT 1 ${this.#from} LIMIT 1 OFFSET ${limit}`).get(...this.#params) !== undefined
    );
  }

  /** How many articles match. */
  get length(): number {
    this.#count ??=
      this.#numbers?.length ??
      Number(
        this.#db
          .prepare(/* sql */ `SELECT count(*) ${this.#from}`)
          .pluck()
          .get(...this.#params),
      );
    return this.#count;
  }

  /** The numbers of the articles, rising. */
  numbers(): readonly number[] {
    this.#numbers ??= this.#db
      .prepare<unknown[], number>(/* sql */ `SELECT f.rowid ${this.#from}`)
      .pluck()
      .all(...this.#params);
    return this.#numbers;
  }
}
