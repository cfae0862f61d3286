import type { Database } from 'better-sqlite3';
import type { TextTable } from './index-schema.ts';

/** How many articles hold words: asked of the index once for each expression. */
export interface Holders {
  /** How many articles there are. */
  readonly all: number;
  /** How many of them match an expression of FTS5. */
  of(expression: string): number;
}

/** Counts among the articles of a full-text table as they are now. */
export function holdersIn(db: Database, texts: TextTable): Holders {
  const count = db.prepare<[string], number>(/* sql */ `SELECT count(*) FROM idx.${texts} WHERE ${texts} MATCH ?`);
  const known = new Map<string, number>();
  return {
    all: Number(db.prepare(/* sql */ `SELECT count(*) FROM idx.entries`).pluck().get()),
    of(expression) {
      const before = known.get(expression);
      if (before !== undefined) return before;
      const held = Number(count.pluck().get(expression));
      known.set(expression, held);
      return held;
    },
  };
}
