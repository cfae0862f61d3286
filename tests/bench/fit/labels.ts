import { runLength, runsOf, wordsOf } from '../word-runs.ts';

/** How much of a block is in the known text of its article, and how much it matters. */
export interface Label {
  /** 0–1 */
  readonly share: number;
  readonly weight: number;
}

/** Longer blocks matter no more than this, in words. */
const mostWords = 400;
/** Shorter articles count as one of this many words. */
const fewestWords = 40;
/** However short, a block matters as much as this share of its article: mistakes are seen one by one. */
const leastWeight = (articleWords: number): number => 3 / Math.max(150, articleWords);

/** Of each block the share of its runs of four words that are in the known text; a shorter one is in it as it stands, or not. */
export function labelsOf(blocks: readonly string[], truth: string): readonly Label[] {
  const truthWords = wordsOf(truth);
  const runs = runsOf(truth);
  const line = ` ${truthWords.join(' ')} `;
  return blocks.map((text) => {
    const words = wordsOf(text);
    const weight = Math.min(Math.max(1, words.length), mostWords) / Math.max(fewestWords, truthWords.length);
    return {
      share:
        words.length < runLength
          ? Number(words.length > 0 && line.includes(` ${words.join(' ')} `))
          : shareIn(words, runs),
      weight: Math.max(weight, leastWeight(truthWords.length)),
    };
  });
}

function shareIn(words: readonly string[], runs: ReadonlyMap<string, number>): number {
  const all = words.length - runLength + 1;
  let known = 0;
  for (let at = 0; at < all; at++) if (runs.has(words.slice(at, at + runLength).join(' '))) known++;
  return known / all;
}
