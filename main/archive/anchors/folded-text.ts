import type { CanonicalText } from '../../../preload/contract/canonical-text.ts';
import type { Place } from './place.ts';

/** A text with white space, quotation marks, dashes and composed characters made alike, and where each UTF-16 unit of it came from. */
export interface FoldedText {
  readonly text: string;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

const alike: readonly (readonly [pattern: RegExp, plain: string])[] = [
  [/^\s+$/u, ' '],
  [/[\u00AD\u200B-\u200F\u2060\uFEFF]/gu, ''],
  [/[‘’‚‛′‹›]/gu, "'"],
  [/[“”„‟″«»]/gu, '"'],
  [/[‐‑‒–—―−]/gu, '-'],
  [/…/gu, '...'],
];

/** What is no plain letter comes by cluster or by run of white space. */
const piece = /\s+|\P{M}\p{M}*|\p{M}+/uy;
/** Below the first combining mark, so that what stands before it is a cluster by itself. */
const firstMark = 0x300;

const isMark = /\p{M}/u;
const isSpace = /\s/u;

/** Folds a text, so that what only its typography tells apart is the same. */
export function foldText(text: string): FoldedText {
  const pieces: string[] = [];
  let [starts, ends] = [new Uint32Array(text.length), new Uint32Array(text.length)];
  let length = 0;
  for (let at = 0; at < text.length;) {
    const plainTo = endOfPlain(text, at);
    if (plainTo > at) {
      pieces.push(text.slice(at, plainTo));
      for (; at < plainTo; at += 1, length += 1) {
        starts[length] = at;
        ends[length] = at + 1;
      }
      continue;
    }
    piece.lastIndex = at;
    const found = piece.exec(text)?.[0] ?? text.slice(at, at + 1);
    const plain = alike.reduce((folded, [pattern, to]) => folded.replace(pattern, to), found.normalize('NFC'));
    pieces.push(plain);
    if (length + plain.length + text.length - at > starts.length) {
      [starts, ends] = [lengthened(starts), lengthened(ends)];
    }
    for (let unit = 0; unit < plain.length; unit += 1, length += 1) {
      starts[length] = at;
      ends[length] = at + found.length;
    }
    at += found.length;
  }
  return { text: pieces.join(''), starts: starts.subarray(0, length), ends: ends.subarray(0, length) };
}

/** The end of the plain letters, digits, signs and single blanks from a place on, which are folded to themselves. */
function endOfPlain(text: string, from: number): number {
  let at = from;
  for (let code = text.charCodeAt(at); code >= 0x20 && code < 0x7f;) {
    const next = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
    if (next >= firstMark && isMark.test(text.charAt(at + 1))) break;
    if (code === 0x20 && isSpace.test(text.charAt(at + 1))) break;
    at += 1;
    code = next;
  }
  return at;
}

function lengthened(numbers: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const longer = new Uint32Array(2 * numbers.length + 16);
  longer.set(numbers);
  return longer;
}

const known = new WeakMap<CanonicalText, FoldedText>();

/** The folded text of an article, made once for all annotations that are looked for in it. */
export function foldedTextOf(canonical: CanonicalText): FoldedText {
  const before = known.get(canonical);
  if (before !== undefined) return before;
  const folded = foldText(canonical.text);
  known.set(canonical, folded);
  return folded;
}

/** Where a stretch of a folded text stands in the text it was made from; `null` for an empty one. */
export function unfoldPlace({ starts, ends }: FoldedText, { start, end }: Place): Place | null {
  const [from, to] = [starts[start], ends[end - 1]];
  return end <= start || from === undefined || to === undefined ? null : { start: from, end: to };
}
