import type { TextPlaces } from '../../preload/contract/search.ts';
import { foldOf } from './normalise-fold.ts';

/** More places than this are not looked for. */
const mostPlaces = 10_000;

/** What is written in several ways and typed in one. */
const typedAs: ReadonlyMap<string, string> = new Map(
  Object.entries({ "'": '‘’‚‛′ʼ`´', '"': '“”„‟«»″', '-': '‐‑‒–—―−' }).flatMap(([plain, others]) =>
    Array.from(others, (other) => [other, plain] as const),
  ),
);

/** Where a text stands in another as it is written, but for case, accents, width, white space and the form of quotation marks and dashes. */
export function findText(text: string, wanted: string): TextPlaces {
  const needle = fold(wanted.normalize('NFC')).letters;
  const marks: [number, number][] = [];
  if (needle.trim() === '') return { marks, isCut: false };
  const { letters, starts } = fold(text);
  let at = letters.indexOf(needle);
  for (; at >= 0 && marks.length < mostPlaces; at = letters.indexOf(needle, at + needle.length)) {
    const start = starts[at] ?? 0;
    const end = endOf(starts, at + needle.length - 1, text.length);
    // One character may be several letters, of which two neighbours found have one each.
    if (start >= (marks.at(-1)?.[1] ?? 0)) marks.push([start, end]);
  }
  return { marks, isCut: at >= 0 };
}

/** A text folded, with where each of its letters begins in the text as it is. */
function fold(text: string): {
  readonly letters: string;
  readonly starts: readonly number[];
} {
  const starts: number[] = [];
  let letters = '';
  // Were the string itself looked at, it would be copied anew for each character.
  let isAfterSpace = false;
  for (let at = 0; at < text.length;) {
    const folded = foldOf(text.codePointAt(at) ?? 0);
    const next = at + folded.units;
    const plain = folded.kind === 'separator' ? plainSign(text.slice(at, next)) : folded.text;
    // Accents, and further white space, belong to what stands before them.
    if (plain !== '' && !(plain === ' ' && isAfterSpace)) {
      letters += plain;
      for (let unit = 0; unit < plain.length; unit += 1) starts.push(at);
      isAfterSpace = plain === ' ';
    }
    at = next;
  }
  return { letters, starts };
}

/** Where the character ends that a folded letter is of; it may be several letters. */
function endOf(starts: readonly number[], letter: number, length: number): number {
  let next = letter + 1;
  while (starts[next] === starts[letter]) next += 1;
  return starts[next] ?? length;
}

function plainSign(sign: string): string {
  return /\s/u.test(sign) ? ' ' : (typedAs.get(sign) ?? sign);
}
