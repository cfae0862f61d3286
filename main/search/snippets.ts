import type { Snippet } from '../../preload/contract/search.ts';
import type { Phrase } from '../archive/normalise.ts';
import { findPhrases, marksOf, type FoundPhrase } from './hits.ts';

const length = 220;
/** How much stands before the first hit, as far as the text has it. */
const before = 60;
/** How far a cut may move to fall between words. */
const slack = 24;
/** How much of a text is read for a passage: a longer one is judged by its beginning. */
const budget = 50_000;

/** A stretch of a text in UTF-16 units, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The best passage of a text: the one with most of the phrases, and of those the first; `null` when none is found. */
export function snippetOf(text: string, phrases: readonly Phrase[]): Snippet | null {
  const best = bestPassage(text, phrases);
  if (best === null) return null;
  const snippet = cutOut(text, best).text;
  return { text: snippet, marks: marksOf(snippet, phrases) };
}

/** Where the best passage of a text stands; `null` when no phrase is found. */
export function bestPassage(text: string, phrases: readonly Phrase[]): Stretch | null {
  const hit = bestHit(text.slice(0, budget), phrases);
  return hit === null ? null : { start: startOfPassage(text, hit.start), end: endOfPassage(text, hit) };
}

/** A stretch of a text on one line, with dots where it is cut; `shift` added to a place in the text gives the place in it. */
export function cutOut(text: string, { start, end }: Stretch): { readonly text: string; readonly shift: number } {
  const passage = text.slice(start, end).replace(/[\n\t]/g, ' ');
  const dots = start > 0 ? '…' : '';
  return { text: `${dots}${passage.trimEnd()}${end < text.length ? '…' : ''}`, shift: dots.length - start };
}

/** The first hit of the passage that begins with it and holds the most different phrases. */
function bestHit(text: string, phrases: readonly Phrase[]): FoundPhrase | null {
  const wanted = new Set(phrases.map(({ tokens, isPrefix }) => `${tokens.join(' ')}${isPrefix ? '*' : ''}`)).size;
  const recent: FoundPhrase[] = [];
  let best: FoundPhrase | null = null;
  let most = 0;
  findPhrases(text, phrases, (found) => {
    recent.push(found);
    while (recent[0] !== undefined && found.end - recent[0].start > length - before) recent.shift();
    const distinct = new Set(recent.map(({ phrase }) => phrase)).size;
    if (distinct > most || best === null) {
      most = distinct;
      best = recent[0] ?? found;
    }
    return most < wanted;
  });
  return best;
}

/** Where a passage begins that leads up to a hit: between words, where it can. */
export function startOfPassage(text: string, hit: number): number {
  const target = hit - before;
  if (target <= 0) return 0;
  for (let at = target; at < Math.min(target + slack, hit); at += 1)
    if (/\s/.test(text.charAt(at - 1)) && /\S/.test(text.charAt(at))) return at;
  return atCharacter(text, target);
}

/** Where a passage ends that leads up to a hit and holds it. */
export function endOfPassage(text: string, hit: Stretch): number {
  const target = Math.max(startOfPassage(text, hit.start) + length, hit.end);
  if (target >= text.length) return text.length;
  for (let at = target; at > target - slack; at -= 1) if (/\s/.test(text.charAt(at))) return at;
  return atCharacter(text, target);
}

/** A cut never falls inside a surrogate pair. */
function atCharacter(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at;
}
