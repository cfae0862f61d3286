import { fewResults, type MeantQuery } from '../../preload/contract/search.ts';
import { turn } from '../archive/turn.ts';
import { editDistance } from '../archive/edit-distance.ts';
import { correctableWords, correctWords, type Correction, type QueryWord } from '../archive/query/correct-words.ts';

/** From so many letters on two of them may be wrong. */
const longWord = 8;
/** A word that articles have is taken for a slip only of one that so many times as many have. */
const muchRarer = 20;
/** How many other spellings of a word are tried. */
const mostTried = 3;

/** What is known of an archive's words. */
export interface KnownWords {
  /** How many articles have a word. */
  articlesWith(word: string): number;
  /** The other forms of a word that the archive has. */
  formsOf(word: string): readonly string[];
  /** Words that many articles have, at most so many letters away from one. */
  near(word: string, mostLetters: number): readonly string[];
  /** Which of some words in a row spell a known name. */
  namesIn(words: readonly string[]): ReadonlySet<number>;
  /** How many articles a query finds. */
  totalOf(query: string): number;
}

/** A query that finds little, with the words that the archive does not have spelt as it has them; `null` if none of that finds more. */
export async function meantQuery(query: string, known: KnownWords): Promise<MeantQuery | null> {
  const found = known.totalOf(query);
  if (found > fewResults) return null;
  const words = correctableWords(query, (typed) => known.namesIn(typed));
  const likely = words.flatMap((word): Correction[][] => {
    const others = spellingsOf(word, known);
    return others.length === 0 ? [] : [others];
  });
  for (const corrections of attempts(likely)) {
    const corrected = correctWords(query, corrections);
    if (corrected === null) continue;
    // each is a search, and the next letter typed must not wait for all of them
    await turn();
    const total = known.totalOf(corrected.query);
    if (total > found) return { ...corrected, total };
  }
  return null;
}

/** The likeliest of all words together, then the next likeliest of one word or the other. */
function attempts(likely: readonly (readonly Correction[])[]): readonly (readonly Correction[])[] {
  const best = likely.flatMap(([first]) => first ?? []);
  if (best.length === 0) return [];
  const others = likely.flatMap((spellings, place) => spellings.slice(1).map((spelling) => best.with(place, spelling)));
  const single = best.length > 1 ? best.map((correction) => [correction]) : [];
  return [best, ...others, ...single].slice(0, 2 * mostTried);
}

function spellingsOf(word: QueryWord, known: KnownWords): Correction[] {
  const { text } = word;
  const forms = known.formsOf(text);
  const having = Math.max(...[text, ...forms].map((form) => known.articlesWith(form)));
  const mostWrong = having === 0 && Array.from(text).length >= longWord ? 2 : 1;
  // letters that changed places are two to a fuzzy search, and one slip to us
  return known
    .near(text, mostWrong + 1)
    .filter((other) => other !== text && !forms.includes(other))
    .map((other) => ({ other, wrong: editDistance(text, other, mostWrong), count: known.articlesWith(other) }))
    .filter(({ wrong, count }) => wrong <= mostWrong && count > having * muchRarer)
    .toSorted(
      (a, b) => a.wrong - b.wrong || sharesFirst(b.other, text) - sharesFirst(a.other, text) || b.count - a.count,
    )
    .slice(0, mostTried)
    .map(({ other }) => ({ word, to: other }));
}

/** The first letter is seldom the wrong one. */
function sharesFirst(one: string, other: string): number {
  return one.codePointAt(0) === other.codePointAt(0) ? 1 : 0;
}
