import type { Phrase } from '../archive/normalise.ts';
import type { ArticleText } from './article-text.ts';
import { findPhrases } from './hits.ts';

/** Words that are one to a query: what was typed, and the other forms of it. */
export interface WordGroup {
  readonly phrases: readonly Phrase[];
  /** How telling it is: the rarer its words, the more. */
  readonly rarity: number;
}

/** How soon more of a word stops counting, and how much a long text must hold more of it (BM25, Robertson and Zaragoza 2009). */
const saturation = 1.5;
const lengthShare = 0.6;
/** What a word in the headline counts beside one in the text, and another form beside the word as typed. */
const headlineWeight = 2;
const formWeight = 0.8;
/** What two words of the query that stand together add, as a share of the less telling one. */
const nearnessWeight = 0.3;
/** A longer text is judged by its beginning. */
const budget = 60_000;
const charactersPerWord = 6;

/** How well articles answer words, in the order they are given; each is read once. */
export function weigh(articles: readonly ArticleText[], groups: readonly WordGroup[]): readonly number[] {
  const phrases = groups.flatMap((group) => group.phrases);
  const groupOf = groups.flatMap((group, index) => group.phrases.map(() => index));
  const weightOf = groups.flatMap((group) => group.phrases.map((_, place) => (place === 0 ? 1 : formWeight)));
  const average = articles.reduce((sum, { text }) => sum + Math.min(budget, text.length), 0) / articles.length;
  return articles.map(({ title, text }) => {
    const times = groups.map(() => 0);
    findPhrases(title, phrases, ({ phrase }) => {
      const group = groupOf[phrase] ?? 0;
      times[group] = (times[group] ?? 0) + headlineWeight * (weightOf[phrase] ?? 0);
    });
    const length = 1 - lengthShare + (lengthShare * Math.min(budget, text.length)) / Math.max(1, average);
    const near = new Nearness(groups.length);
    findPhrases(text.slice(0, budget), phrases, ({ phrase, start, end }) => {
      const group = groupOf[phrase] ?? 0;
      times[group] = (times[group] ?? 0) + (weightOf[phrase] ?? 0) / length;
      near.note(group, start, end);
    });
    const counted = groups.reduce((sum, { rarity }, group) => {
      const often = times[group] ?? 0;
      return sum + (rarity * often * (saturation + 1)) / (often + saturation);
    }, 0);
    return counted + nearnessWeight * near.worth(groups);
  });
}

/** How near each group comes to the one before it in the query. */
class Nearness {
  readonly #ends: number[];
  readonly #gaps: number[];

  constructor(groups: number) {
    this.#ends = Array.from({ length: groups }, () => -Infinity);
    this.#gaps = Array.from({ length: groups }, () => Infinity);
  }

  note(group: number, start: number, end: number): void {
    this.#ends[group] = end;
    this.#near(group, start - (this.#ends[group - 1] ?? -Infinity));
    this.#near(group + 1, start - (this.#ends[group + 1] ?? -Infinity));
  }

  #near(group: number, gap: number): void {
    if (gap >= 0 && gap < (this.#gaps[group] ?? 0)) this.#gaps[group] = gap;
  }

  worth(groups: readonly WordGroup[]): number {
    let worth = 0;
    for (let group = 1; group < groups.length; group += 1) {
      const words = (this.#gaps[group] ?? Infinity) / charactersPerWord;
      worth += Math.min(groups[group]?.rarity ?? 0, groups[group - 1]?.rarity ?? 0) / (1 + words);
    }
    return worth;
  }
}
