import type { Snippet } from '../../preload/contract/search.ts';
import { isUnspaced, readTokens, type Phrase } from '../archive/normalise.ts';

/** Where a phrase stands in a text (UTF-16, end exclusive), which of the phrases it is, and which words of the text it takes. */
export interface FoundPhrase {
  readonly phrase: number;
  readonly start: number;
  readonly end: number;
  readonly firstWord: number;
  readonly lastWord: number;
}

/** So many words of phrases are compared before a text is given up: no text that people write is, whatever is looked for in it. */
const mostCompared = 20_000_000;

/** Finds phrases in a text in the order in which they end, until `visit` gives `false`; itself gives whether it came to the end. */
export function findPhrases(
  text: string,
  phrases: readonly Phrase[],
  visit: (found: FoundPhrase) => boolean | void,
): boolean {
  if (phrases.length === 0) return true;
  const exact = new Map<string, number[]>();
  const open: number[] = [];
  for (const [index, { tokens, isPrefix }] of phrases.entries()) {
    const last = tokens.at(-1);
    if (last === undefined) continue;
    if (isPrefix) open.push(index);
    else exact.set(last, [...(exact.get(last) ?? []), index]);
  }
  const seen: string[] = [];
  const starts: number[] = [];
  let compared = 0;
  let isWhole = true;

  const visitIfWhole = (index: number, end: number): boolean | void => {
    if (compared > mostCompared) return (isWhole = false);
    const tokens = phrases[index]?.tokens ?? [];
    const first = seen.length - tokens.length;
    for (let place = 0; place < tokens.length - 1; place += 1) {
      compared += 1;
      if (seen[first + place] !== tokens[place]) return;
    }
    const isGoingOn = visit({
      phrase: index,
      start: starts[first] ?? 0,
      end,
      firstWord: first,
      lastWord: seen.length - 1,
    });
    if (isGoingOn === false) isWhole = false;
    return isGoingOn;
  };

  readTokens(text, (token, start, end) => {
    seen.push(token);
    starts.push(start);
    for (const index of exact.get(token) ?? []) if (visitIfWhole(index, end) === false) return false;
    for (const index of open) {
      const wanted = phrases[index]?.tokens.at(-1) ?? '';
      if (!token.startsWith(wanted)) continue;
      // One character of a pair was looked for, but all of a word that goes on.
      const foundEnd = isUnspaced(wanted) ? Math.min(end, start + wanted.length) : end;
      if (visitIfWhole(index, foundEnd) === false) return false;
    }
    return true;
  });
  return isWhole;
}

/** The places of some phrases in a text, in order, joined where they overlap. */
export function marksOf(text: string, phrases: readonly Phrase[]): Snippet['marks'] {
  const found: FoundPhrase[] = [];
  findPhrases(text, phrases, (one) => void found.push(one));
  return joinedMarks(found);
}

/** Places as marks, in order, joined where they overlap. */
export function joinedMarks(places: readonly { readonly start: number; readonly end: number }[]): Snippet['marks'] {
  const joined: [number, number][] = [];
  for (const { start, end } of places.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last !== undefined && start < last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}
