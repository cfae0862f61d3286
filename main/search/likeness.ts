import { readTokens } from '../archive/normalise.ts';
import { rarity } from './rarity.ts';

/** How many of the best articles say what the others are likened to, and by how many of their words. */
const best = 10;
const mostWords = 20;
/** What the words of the best count beside those of the question, as shares of one. */
const share = 0.4;
/** A score of BM25 is about the logarithm of how likely an article is to answer: taken a little softer, the first does not say it all. */
const softness = 1.5;
/** A word in more of the articles than this says nothing; one in fewer than two of the best is chance. */
const commonShare = 0.5;
const leastShared = 2;
const shortestWord = 3;
const saturation = 1.5;
const lengthShare = 0.6;
const budget = 60_000;

interface Counted {
  readonly words: ReadonlyMap<string, number>;
  readonly length: number;
}

/**
 * Scores of articles, the best first, with what is like the best of them raised: a long question is answered in other words
 * too. The words of the best are asked for beside its own (RM3: Lavrenko and Croft 2001, Abdul-Jaleel et al. 2004), within the
 * articles found.
 * @param asked how many words the scores are sums of
 */
export function raiseAlike(texts: readonly string[], scores: readonly number[], asked: number): readonly number[] {
  const models = texts.slice(0, best).map((text) => count(text, () => true));
  const shared = sharedWords(models);
  const counted = [...models, ...texts.slice(best).map((text) => count(text, (word) => shared.has(word)))];
  const holders = new Map<string, number>();
  for (const { words } of counted)
    for (const word of words.keys()) if (shared.has(word)) holders.set(word, (holders.get(word) ?? 0) + 1);
  const telling = tellingWords(models, scores, holders, texts.length);
  const average = counted.reduce((sum, { length }) => sum + length, 0) / Math.max(1, counted.length);
  return counted.map(({ words, length }, place) => {
    const long = saturation * (1 - lengthShare + (lengthShare * length) / Math.max(1, average));
    let likeness = 0;
    for (const [word, weight] of telling) {
      const often = words.get(word) ?? 0;
      likeness += (weight * often * (saturation + 1)) / (often + long);
    }
    return (1 - share) * (scores[place] ?? 0) + share * asked * likeness;
  });
}

function count(text: string, isWanted: (word: string) => boolean): Counted {
  const words = new Map<string, number>();
  let length = 0;
  readTokens(text.slice(0, budget), (word) => {
    length += 1;
    if (isWanted(word)) words.set(word, (words.get(word) ?? 0) + 1);
  });
  return { words, length };
}

/** The words, other than numbers, that enough of the best have: no others are counted in the rest. */
function sharedWords(models: readonly Counted[]): ReadonlySet<string> {
  const times = new Map<string, number>();
  for (const { words } of models) for (const word of words.keys()) times.set(word, (times.get(word) ?? 0) + 1);
  return new Set(
    [...times.keys()].filter(
      (word) => (times.get(word) ?? 0) >= leastShared && word.length >= shortestWord && !/^\p{N}+$/u.test(word),
    ),
  );
}

/**
 * The words that tell most of the best articles, each with what it counts: its share of them all times how rare it is.
 * @param holders how many of `all` articles have a word, for the words to choose among
 */
function tellingWords(
  models: readonly Counted[],
  scores: readonly number[],
  holders: ReadonlyMap<string, number>,
  all: number,
): readonly (readonly [string, number])[] {
  const weights = new Map<string, number>();
  models.forEach(({ words, length }, place) => {
    const likelihood = Math.exp(((scores[place] ?? 0) - (scores[0] ?? 0)) / softness);
    for (const [word, often] of words) {
      const held = holders.get(word) ?? all;
      if (held > all * commonShare) continue;
      const weight = (likelihood * often * Math.log((all + 1) / held)) / Math.max(1, length);
      weights.set(word, (weights.get(word) ?? 0) + weight);
    }
  });
  const chosen = [...weights].toSorted(([, one], [, other]) => other - one).slice(0, mostWords);
  const total = chosen.reduce((sum, [, weight]) => sum + weight, 0);
  return chosen.map(([word, weight]) => [
    word,
    (weight / Math.max(total, Number.MIN_VALUE)) * rarity(holders.get(word) ?? 0, all),
  ]);
}
