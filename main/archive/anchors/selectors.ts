import type { QuoteSelector, Selectors, StructureSelector } from '../../../preload/contract/annotations.ts';
import type { CanonicalText } from '../../../preload/contract/canonical-text.ts';
import { AppError } from '../app-error.ts';
import type { Place } from './place.ts';

/** How much of the text on each side of a passage is remembered with it, in UTF-16 units. */
const contextLength = 32;

/** How far from a place the text is looked at to find the grapheme it lies in, in UTF-16 units: no cluster people write is longer. */
const graphemeReach = 256;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

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

/** The selectors of a note on the article as a whole. */
export const wholeArticle: Selectors = {
  quote: { exact: '', prefix: '', suffix: '' },
  position: { start: 0, end: 0 },
  structure: { startPath: '', startOffset: 0, endPath: '', endOffset: 0 },
};

/** Where a structure selector points to in a text; `null` where the body has no such text nodes. */
export function placeOfStructure({ runs }: CanonicalText, structure: StructureSelector): Place | null {
  const first = runs.find((run) => run.path === structure.startPath);
  const last = runs.find((run) => run.path === structure.endPath);
  if (!first || !last) return null;
  return { start: first.start + structure.startOffset, end: last.start + structure.endOffset };
}

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
