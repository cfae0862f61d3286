import { indexTextOf, phraseOf } from './normalise.ts';

/** A text as `wordTest` looks into it: folded as the index folds it. */
export function foldedWords(text: string): string {
  // the index lowers ASCII letters itself
  return indexTextOf(text).toLowerCase();
}

/** Whether each of some words begins a word of one of several texts, which are folded already; `null` where there is no word to look for. */
export function wordTest(words: string): ((texts: readonly string[]) => boolean) | null {
  const wanted = words.split(/\s+/u).flatMap((word) => phraseOf(word).tokens);
  if (wanted.length === 0) return null;
  return (texts) => wanted.every((token) => texts.some((text) => beginsWord(text, token)));
}

function beginsWord(text: string, token: string): boolean {
  for (let at = text.indexOf(token); at >= 0; at = text.indexOf(token, at + 1)) {
    if (at === 0 || !isInWord(text.charCodeAt(at - 1))) return true;
  }
  return false;
}

/** Folded, a text has no signs but those of ASCII: all others are in words. */
function isInWord(code: number): boolean {
  return code >= 0x80 || (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a);
}
