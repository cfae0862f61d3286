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

/** The best passage of a text: the one with most of the phrases, and of those the first; `null` when none is found. */
export function snippetOf(text: string, phrases: readonly Phrase[]): Snippet | null {
  const hit = bestHit(text.slice(0, budget), phrases);
  if (hit === null) return null;
  const start = startOfPassage(text, hit.start);
  const end = endOfPassage(text, Math.max(start + length, hit.end));
  const passage = text.slice(start, end).replace(/[\n\t]/g, ' ');
  const snippet = `${start > 0 ? '…' : ''}${passage.trimEnd()}${end < text.length ? '…' : ''}`;
  return { text: snippet, marks: marksOf(snippet, phrases) };
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

function startOfPassage(text: string, hit: number): number {
  const target = hit - before;
  if (target <= 0) return 0;
  for (let at = target; at < Math.min(target + slack, hit); at += 1) if (/\s/.test(text.charAt(at - 1))) return at;
  return atCharacter(text, target);
}

function endOfPassage(text: string, target: number): number {
  if (target >= text.length) return text.length;
  for (let at = target; at > target - slack; at -= 1) if (/\s/.test(text.charAt(at))) return at;
  return atCharacter(text, target);
}

/** A cut never falls inside a surrogate pair. */
function atCharacter(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at;
}
