import type { Snippet } from '../../preload/contract/search.ts';

/** Letters and marks of scripts that are written without spaces between words. */
const unspaced = /[\p{Script=Han}\p{Script=Thai}\u3000-\u30ff\uff01-\uff65]/u;

/** A snippet cut so that its first hit stands no more than so many characters in: at a word, or anywhere in scripts without spaces. */
export function startingNearHit({ text, marks }: Snippet, mostBefore: number): Snippet {
  const first = marks[0]?.[0] ?? 0;
  const cut = first - mostBefore / 2;
  const start = unspaced.test(text.charAt(cut)) ? cut : text.lastIndexOf(' ', cut - 1) + 1;
  if (first <= mostBefore || start <= 0) return { text, marks };
  const shift = start - 2;
  return { text: `… ${text.slice(start)}`, marks: marks.map(([from, to]) => [from - shift, to - shift]) };
}
