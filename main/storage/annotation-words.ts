import type { Database } from 'better-sqlite3';
import type { AnnotationLine } from '../archive/annotation-order.ts';
import { withoutAddresses } from '../../preload/contract/note-links.ts';
import { turn } from '../archive/turn.ts';
import { foldedWords, wordTest } from '../archive/word-test.ts';
import { prepared } from './prepared.ts';

/** So many are folded at a time; takes some milliseconds. */
const perStep = 1_000;

interface Folded {
  readonly changedAt: number;
  readonly texts: readonly [passage: string, note: string];
}

/**
 * The words of annotations, folded once for each: what is typed letter by letter is looked for in memory, some three hundred bytes
 * an annotation. They are read when words are first looked for.
 */
export class AnnotationWords {
  readonly #db: Database;
  readonly #folded = new Map<number, Folded>();
  readonly #tags = new Map<string, string>();

  constructor(db: Database) {
    this.#db = db;
  }

  /** The numbers of those annotations that have the words in passage, note or tags; `null` without words. */
  async having(lines: readonly AnnotationLine[], words: string): Promise<ReadonlySet<number> | null> {
    const has = wordTest(words);
    if (has === null) return null;
    await this.#read(lines);
    const found = new Set<number>();
    for (const { number, tags } of lines) {
      const texts = this.#folded.get(number)?.texts ?? [];
      if (has(tags.length === 0 ? texts : [...texts, ...tags.map((tag) => this.#foldedTag(tag))])) found.add(number);
    }
    return found;
  }

  /** Folds what is new or was changed, and lets go of what is gone; several may read at once, and share what is read. */
  async #read(lines: readonly AnnotationLine[]): Promise<void> {
    const read = prepared<[number], { changedAt: number; exact: string; note: string }>(
      this.#db,
      /* sql */ `SELECT changed_at AS changedAt, exact, note FROM annotations WHERE number = ?`,
    );
    let readNow = 0;
    for (const { number, changedAt } of lines) {
      if (this.#folded.get(number)?.changedAt === changedAt) continue;
      if (readNow > 0 && readNow % perStep === 0) await turn();
      readNow += 1;
      const row = read.get(number);
      if (row === undefined) continue;
      const texts = [foldedWords(row.exact), foldedWords(withoutAddresses(row.note))] as const;
      this.#folded.set(number, { changedAt: row.changedAt, texts });
    }
    if (this.#folded.size <= lines.length) return;
    const standing = new Set(lines.map(({ number }) => number));
    for (const number of this.#folded.keys()) if (!standing.has(number)) this.#folded.delete(number);
  }

  #foldedTag(name: string): string {
    const folded = this.#tags.get(name) ?? foldedWords(name);
    this.#tags.set(name, folded);
    return folded;
  }
}
