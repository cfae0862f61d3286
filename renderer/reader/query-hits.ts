import type { Passage } from '../annotations/passage.ts';
import { bareLetters } from '../search/bare-letters.ts';
import { asBegun } from '../search/begun-word.ts';

/** Words to look for one after another; the last may go on when `isPrefix`. */
interface Term {
  readonly words: readonly string[];
  readonly isPrefix: boolean;
}

/** Where the words and phrases of a query stand in a text: what is excluded or asked of a field is left out. */
export function queryHits(text: string, query: string): readonly Passage[] {
  const terms = termsOf(query);
  if (terms.length === 0) return [];
  const words = wordsOf(text);
  const hits = words.flatMap((_, index) =>
    terms.filter((term) => matchesAt(words, index, term)).map((term) => spanOf(words, index, term.words.length)),
  );
  return withoutOverlap(hits);
}

/** As `queryHits`; where there are none, those of words that begin with the last one, as the list finds them. */
export function hitsIn(text: string, query: string): readonly Passage[] {
  const hits = queryHits(text, query);
  const begun = hits.length === 0 ? asBegun(query) : null;
  return begun === null ? hits : queryHits(text, begun);
}

interface Word extends Passage {
  readonly folded: string;
}

/** A script without spaces is looked up character by character, as the index does by pairs. */
const wordPattern =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{N}\p{M}])+/gu;

function wordsOf(text: string): readonly Word[] {
  return Array.from(text.matchAll(wordPattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    folded: bareLetters(match[0]),
  }));
}

/** What joins the words of a query, and is none of them. */
const operator = /^(?:and|or|not|(?:near|w|n)\/\d+|atleast\/?\d+)$/iu;

function termsOf(query: string): readonly Term[] {
  const pieces = query.matchAll(/(?<sign>-?)(?<field>[\p{L}]+:)?(?:"(?<phrase>[^"]*)"?|(?<word>[^\s"]+))/gu);
  let isNegated = false;
  return Array.from(pieces, ({ groups = {} }) => {
    const word = groups['word'] ?? '';
    const isOperator = operator.test(word) || word === 'NEAR';
    const isAsked = groups['sign'] === '' && groups['field'] === undefined && !isOperator && !isNegated;
    isNegated = word.toLowerCase() === 'not';
    return {
      words: isAsked ? wordsOf(groups['phrase'] ?? word).map(({ folded }) => folded) : [],
      isPrefix: word.endsWith('*'),
    };
  }).filter(({ words }) => words.length > 0);
}

function matchesAt(words: readonly Word[], index: number, { words: asked, isPrefix }: Term): boolean {
  return asked.every((wanted, step) => {
    const found = words[index + step]?.folded;
    if (found === undefined) return false;
    return isPrefix && step === asked.length - 1 ? found.startsWith(wanted) : found === wanted;
  });
}

function spanOf(words: readonly Word[], index: number, count: number): Passage {
  return { start: words[index]?.start ?? 0, end: words[index + count - 1]?.end ?? 0 };
}

function withoutOverlap(hits: readonly Passage[]): readonly Passage[] {
  const kept: Passage[] = [];
  for (const hit of hits) {
    const last = kept.at(-1);
    if (last === undefined || hit.start >= last.end) kept.push(hit);
    else if (hit.end > last.end) kept.splice(-1, 1, { start: last.start, end: hit.end });
  }
  return kept;
}
