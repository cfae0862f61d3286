import type { Database } from 'better-sqlite3';
import { comparable, isNearSame, likenessOf, type Comparable } from '../archive/near-same/likeness.ts';
import { wordsOf, type Words } from '../archive/near-same/shingles.ts';
import { sketchOf } from '../archive/near-same/sketch.ts';
import { prepared } from './prepared.ts';

/** What more articles than this share is a formula, such as a copyright notice, and no sign of one story. */
const mostBearers = 32;
/** So many entries of its sketch a text must share before its words are compared. */
const fewestShared = 2;
/** How many texts are compared at most. */
const mostCompared = 6;

/** An article whose text is nearly the same, and the share of the shorter text that is in the longer. */
export interface NearSame {
  readonly article: number;
  readonly contained: number;
}

/** Keeps what the text of an article is found by. */
export function keepSketch(db: Database, article: number, sketch: readonly number[]): void {
  const keep = prepared(db, /* sql */ `INSERT OR IGNORE INTO sketches (hash, article) VALUES (?, ?)`);
  for (const hash of sketch) keep.run(hash, article);
}

/**
 * The article outside the trash, none of `except`, whose text is most nearly the same, or null: looked up by sketch, then the
 * words of the few that come into question are compared.
 */
export function findNearSame(
  db: Database,
  words: Words,
  sketch: readonly number[],
  except: readonly number[],
): NearSame | null {
  const textOf = prepared<[number]>(
    db,
    /* sql */ `
      SELECT (SELECT text FROM bodies WHERE article = a.number) FROM articles a WHERE a.number = ? AND a.trashed_at IS NULL`,
  ).pluck();
  let asked: Comparable | null = null;
  let best: NearSame | null = null;
  let compared = 0;
  for (const article of bearersOf(db, sketch)) {
    if (compared >= mostCompared) break;
    const text = except.includes(article) ? undefined : textOf.get(article);
    if (typeof text !== 'string') continue;
    compared += 1;
    asked ??= comparable(words);
    const likeness = likenessOf(asked, comparable(wordsOf(text)));
    if (!isNearSame(likeness) || likeness.contained <= (best?.contained ?? 0)) continue;
    best = { article, contained: likeness.contained };
  }
  return best;
}

/** The articles that share enough of a sketch, those that share most first, then the first filed. */
function bearersOf(db: Database, sketch: readonly number[]): readonly number[] {
  const bearers = prepared<[number]>(
    db,
    /* sql */ `SELECT article FROM sketches WHERE hash = ? LIMIT ${mostBearers + 1}`,
  ).pluck();
  const shared = new Map<number, number>();
  for (const hash of sketch) {
    const articles = bearers.all(hash).map(Number);
    if (articles.length > mostBearers) continue;
    for (const article of articles) shared.set(article, (shared.get(article) ?? 0) + 1);
  }
  return [...shared]
    .filter(([, count]) => count >= fewestShared)
    .toSorted(([a, x], [b, y]) => y - x || a - b)
    .map(([article]) => article);
}

/** The words of a text and what it is looked up by. */
export interface Sketched {
  readonly words: Words;
  readonly sketch: readonly number[];
}

/** A text as it is compared with others. */
export function sketched(text: string): Sketched {
  const words = wordsOf(text);
  return { words, sketch: sketchOf(words) };
}
