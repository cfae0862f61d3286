import { readTokens } from '../archive/normalise.ts';

/** How many of the best articles say what the others are likened to, and by how many of their words. */
const best = 5;
const mostWords = 10;
/** What likeness counts beside the words of the query. */
const share = 0.2;
/** A word in more of the articles than this says nothing; one in fewer than two of the best is chance. */
const commonShare = 0.25;
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
 * too (pseudo-relevance feedback: Lavrenko and Croft 2001, within the articles found).
 */
export function raiseAlike(texts: readonly string[], scores: readonly number[]): readonly number[] {
  const counted = texts.map(count);
  const holders = new Map<string, number>();
  for (const { words } of counted) for (const word of words.keys()) holders.set(word, (holders.get(word) ?? 0) + 1);
  const telling = tellingWords(counted.slice(0, best), scores, holders, texts.length);
  const most = Math.max(...scores, Number.MIN_VALUE);
  const average = counted.reduce((sum, { length }) => sum + length, 0) / Math.max(1, counted.length);
  const likeness = counted.map(({ words, length }) => {
    const long = saturation * (1 - lengthShare + (lengthShare * length) / Math.max(1, average));
    let sum = 0;
    for (const [word, weight] of telling) {
      const often = words.get(word) ?? 0;
      if (often > 0)
        sum += (weight * rarity(holders.get(word) ?? 0, texts.length) * often * (saturation + 1)) / (often + long);
    }
    return sum;
  });
  const mostAlike = Math.max(...likeness, Number.MIN_VALUE);
  return scores.map((score, place) => (1 - share) * score + (share * most * (likeness[place] ?? 0)) / mostAlike);
}

function count(text: string): Counted {
  const words = new Map<string, number>();
  let length = 0;
  readTokens(text.slice(0, budget), (word) => {
    length += 1;
    words.set(word, (words.get(word) ?? 0) + 1);
  });
  return { words, length };
}

function tellingWords(
  models: readonly Counted[],
  scores: readonly number[],
  holders: ReadonlyMap<string, number>,
  all: number,
): readonly (readonly [string, number])[] {
  const weights = new Map<string, { weight: number; models: number }>();
  models.forEach(({ words, length }, place) => {
    for (const [word, often] of words) {
      const held = holders.get(word) ?? 0;
      if (word.length < shortestWord || /^\p{N}+$/u.test(word) || held > all * commonShare) continue;
      const known = weights.get(word) ?? { weight: 0, models: 0 };
      known.weight += ((scores[place] ?? 0) * often * Math.log((all + 1) / held)) / Math.max(1, length);
      known.models += 1;
      weights.set(word, known);
    }
  });
  const shared = [...weights].filter(([, { models: times }]) => times >= leastShared);
  const chosen = shared.toSorted(([, one], [, other]) => other.weight - one.weight).slice(0, mostWords);
  const total = chosen.reduce((sum, [, { weight }]) => sum + weight, 0);
  return chosen.map(([word, { weight }]) => [word, weight / Math.max(total, Number.MIN_VALUE)]);
}

function rarity(held: number, all: number): number {
  return Math.log(1 + (all - held + 0.5) / (held + 0.5));
}
