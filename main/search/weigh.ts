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
/** What a word in the headline counts beside one in the text. */
const headlineWeight = 2;
/** What another form of a word counts beside the word as typed. */
export const formWeight = 0.65;
/** What the place of a text that says most counts beside the whole of it, and at how many words' distance a word counts half there. */
const placeWeight = 0.5;
const halfDistance = 4;
/** A longer text is judged by its beginning. */
const budget = 60_000;

/** How well articles answer words, in the order they are given; each is read once. */
export function weigh(articles: readonly ArticleText[], groups: readonly WordGroup[]): readonly number[] {
  const phrases = groups.flatMap((group) => group.phrases);
  const groupOf = groups.flatMap((group, index) => group.phrases.map(() => index));
  const weightOf = groups.flatMap((group) => group.phrases.map((_, place) => (place === 0 ? 1 : formWeight)));
  const average = articles.reduce((sum, { text }) => sum + Math.min(budget, text.length), 0) / articles.length;
  return articles.map(({ title, translation, text }) => {
    const times = groups.map(() => 0);
    const place = new BestPlace(groups.map(({ rarity }) => rarity));
    for (const headline of [title, translation]) {
      findPhrases(headline, phrases, ({ phrase, firstWord, lastWord }) => {
        const group = groupOf[phrase] ?? 0;
        times[group] = (times[group] ?? 0) + headlineWeight * (weightOf[phrase] ?? 0);
        place.note(group, firstWord, lastWord);
      });
      place.leave();
    }
    const length = 1 - lengthShare + (lengthShare * Math.min(budget, text.length)) / Math.max(1, average);
    findPhrases(text.slice(0, budget), phrases, ({ phrase, firstWord, lastWord }) => {
      const group = groupOf[phrase] ?? 0;
      times[group] = (times[group] ?? 0) + (weightOf[phrase] ?? 0) / length;
      place.note(group, firstWord, lastWord);
    });
    const counted = groups.reduce((sum, { rarity }, group) => {
      const often = times[group] ?? 0;
      return sum + (rarity * often * (saturation + 1)) / (often + saturation);
    }, 0);
    return counted + placeWeight * place.worth;
  });
}

/**
 * The place of an article, in its headline or text, where most of a query stands together: a long text answers in one passage
 * (Callan 1994), and words count there the less, the further back they stand (Lv and Zhai 2009).
 */
class BestPlace {
  readonly #rarities: readonly number[];
  /** The word at which each group stood last. */
  readonly #ends: number[];
  /** The rarities of the words of the best place, weighed by how near they are. */
  worth = 0;

  constructor(rarities: readonly number[]) {
    this.#rarities = rarities;
    this.#ends = rarities.map(() => -Infinity);
  }

  /** Notes that a group stands at some words, in their order. */
  note(group: number, firstWord: number, lastWord: number): void {
    this.#ends[group] = lastWord;
    let worth = 0;
    for (let other = 0; other < this.#ends.length; other += 1) {
      const distance = Math.max(0, firstWord - (this.#ends[other] ?? -Infinity));
      worth += (this.#rarities[other] ?? 0) / (1 + distance / halfDistance);
    }
    this.worth = Math.max(this.worth, worth);
  }

  /** Goes on to another text, near to which nothing of this one stands. */
  leave(): void {
    this.#ends.fill(-Infinity);
  }
}
