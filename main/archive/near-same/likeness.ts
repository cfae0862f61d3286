import { shinglesOf, type Words } from './shingles.ts';

/** Short enough that an edit here and there leaves most of them whole. */
const shingleWords = 3;

/** How alike two texts are, in shares from 0 to 1. */
export interface Likeness {
  /** Of the runs of three words of the shorter text, those that the longer has: 1 when it is a cut of it. */
  readonly contained: number;
  /** Of the runs of three words of either text, those that both have (Jaccard). */
  readonly shared: number;
  /** Of the numbers in the shorter text, those that the longer has; 1 when it has none. */
  readonly figures: number;
  /** The length of the shorter text in words of the longer's. */
  readonly length: number;
}

/** A text made ready to be compared with several. */
export interface Comparable {
  readonly words: Words;
  readonly runs: ReadonlySet<number>;
}

/** Makes the words of a text ready to be compared. */
export function comparable(words: Words): Comparable {
  return { words, runs: shinglesOf(words, shingleWords) };
}

/** Compares two texts, in either order. */
export function likenessOf(one: Comparable, other: Comparable): Likeness {
  const [short, long] = one.words.count <= other.words.count ? [one, other] : [other, one];
  let common = 0;
  for (const run of short.runs) if (long.runs.has(run)) common += 1;
  const either = short.runs.size + long.runs.size - common;
  return {
    contained: short.runs.size === 0 ? 0 : common / short.runs.size,
    shared: either === 0 ? 0 : common / either,
    figures: figuresKept(short.words, long.words),
    length: long.words.count === 0 ? 0 : short.words.count / long.words.count,
  };
}

function figuresKept(short: Words, long: Words): number {
  if (short.figures.length === 0) return 1;
  const there = new Map<string, number>();
  for (const figure of long.figures) there.set(figure, (there.get(figure) ?? 0) + 1);
  let kept = 0;
  for (const figure of short.figures) {
    const left = there.get(figure) ?? 0;
    if (left > 0) kept += 1;
    there.set(figure, left - 1);
  }
  return kept / short.figures.length;
}

/**
 * Whether two texts tell one story in nearly the same words, as two outlets print one agency's: most of the shorter is in
 * the longer, and so are its numbers. Forms filled in anew each day (prices, results, weather) share their words but not
 * their numbers; a digest shares a story but is much longer.
 */
export function isNearSame({ contained, figures, length }: Likeness): boolean {
  return contained >= 0.55 && figures >= 0.75 && length >= 0.3;
}

/** Whether two texts of one address differ in trifles only: a word here and there, and in no number. */
export function isNearlyIdentical(one: Comparable, other: Comparable): boolean {
  return likenessOf(one, other).shared >= 0.9 && one.words.figures.join(' ') === other.words.figures.join(' ');
}
