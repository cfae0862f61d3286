import type { Database } from 'better-sqlite3';
import type { TextTable } from './index-schema.ts';

const tables: readonly TextTable[] = ['library_text', 'trash_text'];

/** How many pages of the index are written anew at a time: a few milliseconds. */
const pagesPerMerge = 16;

/**
 * Takes the words of articles that were deleted for good out of the file of the index. The tables do not hold what they index, so a
 * deletion only marks an article as gone, until its piece of the index is written anew: here all of it is, a little at a time.
 */
export class IndexScrub {
  readonly #db: Database;
  /** The tables still to be written anew, and those of them with which it has begun; `upTo` is the revision this is for. */
  #task: { readonly upTo: number; readonly left: TextTable[]; isBegun: boolean } | null = null;

  constructor(db: Database) {
    this.#db = db;
  }

  /** Whether the index may still hold words of an article it has followed into its deletion. */
  isNeeded(): boolean {
    return this.#task !== null || this.#departedUpTo() !== null;
  }

  /** Does the next bit, for about so many milliseconds; gives whether more is left. */
  step(mostMs: number): boolean {
    const upTo = this.#departedUpTo();
    if (this.#task === null && upTo !== null) this.#task = { upTo, left: [...tables], isBegun: false };
    const task = this.#task;
    if (task === null) return false;
    for (const until = performance.now() + mostMs; task.left.length > 0 && performance.now() < until;) {
      const [table = 'library_text'] = task.left;
      const isMore = this.#merge(table, task.isBegun ? pagesPerMerge : -pagesPerMerge);
      task.isBegun = true;
      if (isMore) continue;
      task.left.shift();
      task.isBegun = false;
    }
    if (task.left.length > 0) return true;
    this.#forgetSamples();
    this.#db.prepare(/* sql */ `UPDATE idx.state SET scrubbed = ?`).run(task.upTo);
    this.#task = null;
    return this.isNeeded();
  }

  /** The last revision at which an article that the index has forgotten was deleted; `null` when those are done. */
  #departedUpTo(): number | null {
    const upTo = this.#db
      .prepare(/* sql */ `
        SELECT max(d.revision) FROM main.departed d, idx.state s WHERE d.revision > s.scrubbed AND d.revision <= s.reached`)
      .pluck()
      .get();
    return typeof upTo === 'number' ? upTo : null;
  }

  /** A negative number of pages says that all pieces are to become one. A merge that had nothing to do changes one row at the most. */
  #merge(table: TextTable, pages: number): boolean {
    const changes = (): number => Number(this.#db.prepare(/* sql */ `SELECT total_changes()`).pluck().get());
    const before = changes();
    this.#db.prepare(/* sql */ `INSERT INTO idx.${table} (${table}, rank) VALUES ('merge', ?)`).run(pages);
    return changes() - before >= 2;
  }

  /** SQLite's statistics hold some words as samples of the rest. */
  #forgetSamples(): void {
    const areKept = this.#db.prepare(/* sql */ `SELECT 1 FROM idx.sqlite_master WHERE name = 'sqlite_stat4'`).get();
    if (areKept !== undefined) this.#db.prepare(/* sql */ `DELETE FROM idx.sqlite_stat4`).run();
  }
}
