import type { AnchorState, QuoteSelector, Selectors, StructureSelector } from '../../preload/contract/annotations.ts';
import type { CanonicalText } from '../../preload/contract/canonical-text.ts';
import { AppError } from './app-error.ts';

/** How much of the text on each side of a passage is remembered with it, in UTF-16 units. */
const contextLength = 32;

/** How far from a place the text is looked at to find the grapheme it lies in, in UTF-16 units: no cluster people write is longer. */
const graphemeReach = 256;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

interface Place {
  readonly start: number;
  readonly end: number;
}

/**
 * The three selectors of a passage given as UTF-16 offsets, end exclusive. White space at both ends is left out,
 * then both ends move outwards to whole graphemes. Throws `bad-input` where no text is left or the offsets are outside it.
 */
export function selectorsFor(canonical: CanonicalText, start: number, end: number): Selectors {
  const { text } = canonical;
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > text.length) {
    throw new AppError('bad-input', `passage ${start}–${end} is outside a text of ${text.length}`);
  }
  const raw = text.slice(start, end);
  const first = start + raw.length - raw.trimStart().length;
  const last = first + raw.trim().length;
  if (last <= first) throw new AppError('bad-input', `passage ${start}–${end} holds no text`);
  const position = { start: graphemeAt(text, first).start, end: graphemeAt(text, last - 1).end };
  return {
    quote: quoteAt(text, position),
    position,
    structure: structureAt(canonical, position),
  };
}

/**
 * Where a passage stands now: its old position or place in the body if the quote and its surroundings are still there,
 * else where the quote is found. `moved` is anywhere but the old position; `orphaned` gives the old position back.
 * A quote found more than once is only attached where its surroundings agree. An empty quote is the article as a whole.
 */
export function locate(canonical: CanonicalText, selectors: Selectors): Place & { readonly state: AnchorState } {
  const { quote, position, structure } = selectors;
  if (quote.exact === '') return { state: 'whole', start: 0, end: 0 };
  const found =
    confirm(canonical.text, position, quote) ??
    confirm(canonical.text, placeOf(canonical, structure), quote) ??
    search(canonical.text, quote, position.start);
  // A search that forgives changed words belongs here, after the exact one and with a threshold of its own.
  if (found === null) return { state: 'orphaned', start: position.start, end: position.end };
  return { state: found.start === position.start ? 'anchored' : 'moved', ...found };
}

/**
 * The first place of words that a person typed or pasted: exactly, else with white space, quotation marks, dashes
 * and composed characters made alike. `null` where they are not in the text.
 */
export function findQuote(canonical: CanonicalText, exact: string): Place | null {
  const words = exact.trim();
  if (words === '') return null;
  const start = canonical.text.indexOf(words);
  if (start >= 0) return { start, end: start + words.length };
  const folded = fold(canonical.text);
  const wanted = fold(words).text;
  const at = wanted === '' ? -1 : folded.text.indexOf(wanted);
  const from = folded.places[at];
  const to = folded.places[at + wanted.length - 1];
  return from && to ? { start: from.start, end: to.end } : null;
}

/**
 * The place of a quote that came with an article from elsewhere: where it stands once, or where what is said to stand around it
 * does; of several that nothing tells apart the first, since the words are the same. `null` where the words are not in the text.
 */
export function placeQuote(canonical: CanonicalText, quote: QuoteSelector): Place | null {
  return search(canonical.text, quote, 0) ?? findQuote(canonical, quote.exact);
}

/** The selectors of a note on the article as a whole. */
export const wholeArticle: Selectors = {
  quote: { exact: '', prefix: '', suffix: '' },
  position: { start: 0, end: 0 },
  structure: { startPath: '', startOffset: 0, endPath: '', endOffset: 0 },
};

/** The grapheme cluster that the UTF-16 unit at `at` belongs to. */
function graphemeAt(text: string, at: number): Place {
  const base = wholeCharacter(text, Math.max(0, at - graphemeReach));
  const around = text.slice(base, wholeCharacter(text, at + graphemeReach));
  const cluster = graphemes.segment(around).containing(at - base);
  const start = base + (cluster?.index ?? at - base);
  return { start, end: start + (cluster?.segment.length ?? 1) };
}

/** `at`, or the unit before it where `at` would split a surrogate pair. */
function wholeCharacter(text: string, at: number): number {
  return at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff ? at - 1 : at;
}

function quoteAt(text: string, { start, end }: Place): QuoteSelector {
  const before = Math.max(0, start - contextLength);
  const whole = wholeCharacter(text, before);
  return {
    exact: text.slice(start, end),
    prefix: text.slice(whole < before ? before + 1 : before, start),
    suffix: text.slice(end, wholeCharacter(text, end + contextLength)),
  };
}

/** A place that lies between two text nodes is taken as the nearer end of the one inside the passage. */
function structureAt({ runs }: CanonicalText, { start, end }: Place): StructureSelector {
  const first = runs.find((run) => run.end > start);
  const last = runs.findLast((run) => run.start < end);
  if (!first || !last) throw new AppError('internal', 'a text without text nodes');
  return {
    startPath: first.path,
    startOffset: Math.max(0, start - first.start),
    endPath: last.path,
    endOffset: Math.min(end, last.end) - last.start,
  };
}

function placeOf({ runs }: CanonicalText, structure: StructureSelector): Place | null {
  const first = runs.find((run) => run.path === structure.startPath);
  const last = runs.find((run) => run.path === structure.endPath);
  if (!first || !last) return null;
  return { start: first.start + structure.startOffset, end: last.start + structure.endOffset };
}

function confirm(text: string, place: Place | null, quote: QuoteSelector): Place | null {
  if (place === null || quote.exact === '' || text.slice(place.start, place.end) !== quote.exact) return null;
  return isEnough(agreement(text, place, quote), quote) ? place : null;
}

/** The exact quote where its surroundings agree best, the nearer to `hint` on a tie; a quote found once needs no surroundings. */
function search(text: string, quote: QuoteSelector, hint: number): Place | null {
  if (quote.exact === '') return null;
  let best: Place | null = null;
  let bestAgreement = -1;
  let times = 0;
  for (let start = text.indexOf(quote.exact); start >= 0; start = text.indexOf(quote.exact, start + 1)) {
    const place = { start, end: start + quote.exact.length };
    const agreed = agreement(text, place, quote);
    const isNearer = best === null || Math.abs(start - hint) < Math.abs(best.start - hint);
    if (agreed > bestAgreement || (agreed === bestAgreement && isNearer)) {
      best = place;
      bestAgreement = agreed;
    }
    times += 1;
  }
  return times === 1 || (bestAgreement > 0 && isEnough(bestAgreement, quote)) ? best : null;
}

/** How many units of the remembered surroundings touch the place without a difference, both sides together. */
function agreement(text: string, { start, end }: Place, { prefix, suffix }: QuoteSelector): number {
  let before = 0;
  while (before < prefix.length && prefix.at(-1 - before) === text[start - 1 - before]) before += 1;
  let after = 0;
  while (after < suffix.length && suffix[after] === text[end + after]) after += 1;
  return before + after;
}

/** Half of the surroundings: one whole side, or a good part of both; a space on each side proves nothing. */
function isEnough(agreed: number, { prefix, suffix }: QuoteSelector): boolean {
  return agreed * 2 >= prefix.length + suffix.length;
}

const alike: readonly (readonly [pattern: RegExp, plain: string])[] = [
  [/^\s+$/u, ' '],
  [/[\u00AD\u200B-\u200F\u2060\uFEFF]/gu, ''],
  [/[‘’‚‛′‹›]/gu, "'"],
  [/[“”„‟″«»]/gu, '"'],
  [/[‐‑‒–—―−]/gu, '-'],
  [/…/gu, '...'],
];

/** A text with its typography made alike, and for each UTF-16 unit of it the place it came from. */
function fold(text: string): { readonly text: string; readonly places: readonly Place[] } {
  const pieces: string[] = [];
  const places: Place[] = [];
  for (const match of text.matchAll(/\s+|\P{M}\p{M}*|\p{M}+/gu)) {
    const plain = alike.reduce((piece, [pattern, to]) => piece.replace(pattern, to), match[0].normalize('NFC'));
    const place = { start: match.index, end: match.index + match[0].length };
    pieces.push(plain);
    for (let unit = 0; unit < plain.length; unit += 1) places.push(place);
  }
  return { text: pieces.join(''), places };
}
