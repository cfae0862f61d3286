import { mixed, shinglesOf, type Words } from './shingles.ts';

/** Runs of this many words are kept in a sketch: two stories hardly ever share one by chance. */
const shingleWords = 5;
/** How many of them are kept. */
export const sketchSize = 16;
/** A shorter text is never nearly the same as another: a few sentences agree too easily. */
const fewestWords = 40;

/**
 * What a text is looked up by: those 16 of its runs of five words that come first in an order made of their hashes (a
 * bottom-k MinHash sketch, Broder 1997). Of two texts the sketches share about as large a part as the texts do, also when
 * one is a cut of the other. Empty for a text of fewer than forty words.
 */
export function sketchOf(words: Words): readonly number[] {
  if (words.count < fewestWords) return [];
  // What is kept is not what is ordered by: the first in the order would all be small numbers, and meet by chance.
  return [...shinglesOf(words, shingleWords)].toSorted((one, other) => mixed(one) - mixed(other)).slice(0, sketchSize);
}
