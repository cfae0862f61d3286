/** Bounded, so that no run of letters without end takes the stack of the engine. */
/** Bounded, since a run of letters without end would overflow the matcher; no word of any language is near that long. */
const word =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|[[\p{L}\p{M}\p{N}]--[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]]{1,400}(?:['’.\-][[\p{L}\p{M}\p{N}]--[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]]{1,400}){0,100}/gv;

/** How many words a text has; Chinese characters and Japanese kana count singly. */
export function countWords(text: string): number {
  let count = 0;
  for (const _ of text.matchAll(word)) count++;
  return count;
}
