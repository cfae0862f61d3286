import type { Database } from 'better-sqlite3';

/** A day takes 25 bits as yyyymmdd and an article's number the 27 below it: together an exact number to sort by. */
const numberSpan = 2 ** 27;

/** The day of every article in the index, in memory: sorting a hundred thousand results by it takes milliseconds. */
export class EntryDays {
  #days = new Int32Array(1024);

  constructor(db: Database) {
    const rows = db
      .prepare<[], [number, string]>(/* sql */ `SELECT number, day FROM idx.entries`)
      .raw()
      .all() as unknown as readonly (readonly [number, string])[]; // -- raw() is not in the statement's type
    for (const [number, day] of rows) this.set(number, day);
  }

  /** One more than the highest number there may be. */
  get size(): number {
    return this.#days.length;
  }

  /** Notes the day (`YYYY-MM-DD`) of an article. */
  set(number: number, day: string): void {
    if (number >= this.#days.length) {
      const longer = new Int32Array(2 * number);
      longer.set(this.#days);
      this.#days = longer;
    }
    this.#days[number] = Number(day.replaceAll('-', ''));
  }

  /** The day an article sorts by as a number, yyyymmdd; 0 for one that is not in the index. */
  dayOf(number: number): number {
    return this.#days[number] ?? 0;
  }

  /** A key that sorts an article by day, then number; the higher, the newer. */
  keyOf(number: number): number {
    return this.dayOf(number) * numberSpan + number;
  }

  /** The number of the article that a key was made for. */
  static numberOf(key: number): number {
    return Math.abs(key) % numberSpan;
  }
}
