import type { AnchorState, QuoteSelector, Selectors } from '../../../preload/contract/annotations.ts';
import type { CanonicalText } from '../../../preload/contract/canonical-text.ts';
import { foldedTextOf, foldText, unfoldPlace } from './folded-text.ts';
import { likelyPlaces, type LikelyPlace, type WantedPassage } from './likely-places.ts';
import type { Place } from './place.ts';
import { placeOfStructure } from './selectors.ts';
import { surroundingsOf, type Surroundings } from './surroundings.ts';

/** Where a passage stands, and how sure that is. */
export interface Located extends Place {
  readonly state: AnchorState;
}

/** Of more places with the very words, those nearest to the old one are weighed. */
const mostExact = 40;
/**
 * How much alike the words and one side of what stands around them must be to be taken for the passage, and to be asked about; a few
 * words need more around them. Or else, how much alike words that have no rival must be, and how long, to stand for themselves.
 */
const sure = { words: 0.75, side: 0.75, sideOfFew: 0.85, alone: 0.88, length: 40 };
const likely = { words: 0.55, side: 0.5, sideOfFew: 0.5, alone: 0.75, length: 12 };
/** How much alike both sides together must be of the very words that have no rival. */
const bothSides = 0.7;
/** Fewer units than these are a few words. */
const fewWords = 40;
/** Of two places so nearly alike none is taken without being asked about. */
const margin = 0.08;

/**
 * Where a passage stands now: its old position or place in the body if the quote and its surroundings are still there,
 * else where the quote is found, its typography or some of its words changed if need be. `moved` is anywhere but the old position,
 * or in other words; `uncertain` is a place that somebody must confirm; `orphaned` gives the old position back. Nothing is
 * attached to words that are only a little alike, nor where several places are alike and their surroundings do not tell them apart.
 */
export function locate(canonical: CanonicalText, selectors: Selectors): Located {
  const { quote, position, structure } = selectors;
  if (quote.exact === '') return { state: 'whole', start: 0, end: 0 };
  const same =
    confirm(canonical.text, position, quote) ?? confirm(canonical.text, placeOfStructure(canonical, structure), quote);
  if (same !== null) return { state: same.start === position.start ? 'anchored' : 'moved', ...same };
  const found = locateQuote(canonical, quote, position.start);
  return found.state === 'orphaned' ? { ...found, ...position } : found;
}

/** The place of a quote by its words and what stood around them, the nearer to `hint` (a UTF-16 offset) where that tells nothing apart. */
export function locateQuote(canonical: CanonicalText, quote: QuoteSelector, hint: number): Located {
  const exact = exactCandidates(canonical, quote, hint);
  // the very words in their surroundings: nothing can be more like them
  if (exact.some(({ around }) => around.likeness >= sure.side)) {
    const { state, place } = judge(exact, quote);
    if (place !== null) return { state, start: place.start, end: place.end };
  }
  const found = locateFolded(canonical, quote, hint);
  const same = exact.find((place) => overlap(place, found));
  return same === undefined ? found : { ...found, start: same.start, end: same.end };
}

/** Where the very words of a quote stand in the surroundings most like its own, the first of several that are alike; `null` where they do not. */
export function likeliestExact(canonical: CanonicalText, quote: QuoteSelector): Place | null {
  const [best] = ranked(exactCandidates(canonical, quote, 0));
  return best === undefined ? null : { start: best.start, end: best.end };
}

function exactCandidates({ text }: CanonicalText, quote: QuoteSelector, hint: number): readonly Candidate[] {
  return exactPlaces(text, quote.exact, hint).map((place) => weigh(text, place, quote, hint));
}

function ranked(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.toSorted((one, other) => other.worth - one.worth || one.distance - other.distance);
}

function locateFolded(canonical: CanonicalText, quote: QuoteSelector, hint: number): Located {
  const folded = foldedTextOf(canonical);
  const wanted = {
    exact: foldText(quote.exact).text.trim(),
    prefix: foldText(quote.prefix).text,
    suffix: foldText(quote.suffix).text,
  };
  if (wanted.exact === '') return { state: 'orphaned', start: hint, end: hint };
  const { state, place } = judge(candidatesIn(folded.text, wanted, hint), wanted);
  const found = place === null ? null : unfoldPlace(folded, place);
  return found === null ? { state: 'orphaned', start: hint, end: hint } : { state, ...found };
}

interface Candidate extends LikelyPlace {
  readonly around: Surroundings;
  /** All that speaks for it, 0–1. */
  readonly worth: number;
  readonly distance: number;
  /** Whether its numbers are those of the passage. */
  readonly hasItsNumbers: boolean;
}

function candidatesIn(text: string, wanted: WantedPassage, hint: number): readonly Candidate[] {
  const exact = exactPlaces(text, wanted.exact, hint);
  const others = likelyPlaces(text, wanted).filter((one) => !exact.some((other) => overlap(one, other)));
  return [...exact, ...others].map((place) => weigh(text, place, wanted, hint));
}

function weigh(text: string, place: LikelyPlace, wanted: WantedPassage, hint: number): Candidate {
  const around = surroundingsOf(text, place, wanted);
  const worth = 0.5 * place.likeness + 0.5 * around.likeness;
  const hasItsNumbers = numbersIn(text.slice(place.start, place.end)) === numbersIn(wanted.exact);
  return { ...place, around, worth, distance: Math.abs(place.start - hint), hasItsNumbers };
}

function numbersIn(words: string): string {
  return words.replaceAll(/\P{Nd}+/gu, ' ').trim();
}

function exactPlaces(text: string, words: string, hint: number): readonly LikelyPlace[] {
  const places: LikelyPlace[] = [];
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
    places.push({ start, end: start + words.length, likeness: 1 });
  }
  if (places.length <= mostExact) return places;
  return places.toSorted((a, b) => Math.abs(a.start - hint) - Math.abs(b.start - hint)).slice(0, mostExact);
}

function judge(
  candidates: readonly Candidate[],
  { exact }: WantedPassage,
): { readonly state: AnchorState; readonly place: Place | null } {
  const order = ranked(candidates);
  const [best] = order;
  if (best === undefined) return { state: 'orphaned', place: null };
  const rival = order.find((one) => one !== best && !overlap(one, best));
  const isAlone = rival === undefined || best.worth - rival.worth >= margin;
  const passes = ({ words, side, sideOfFew, alone, length }: typeof sure): boolean =>
    best.likeness >= words &&
    (best.around.best >= (exact.length < fewWords ? sideOfFew : side) ||
      (isAlone && exact.length >= length && best.likeness >= alone) ||
      (isAlone && best.likeness === 1 && best.around.likeness >= bothSides));
  // a figure that was corrected is no slip
  const isSame = exact.length >= fewWords || best.hasItsNumbers;
  if (isSame && passes(sure) && (isAlone || isTwin(best, rival))) return { state: 'moved', place: best };
  return passes(likely) ? { state: 'uncertain', place: best } : { state: 'orphaned', place: null };
}

/** Whether the same words stand in the same surroundings twice, so that only where they stood tells them apart. */
function isTwin(one: Candidate, other: Candidate | undefined): boolean {
  return other !== undefined && one.likeness === 1 && other.likeness === 1 && one.around.best === 1;
}

function overlap(one: Place, other: Place): boolean {
  return one.start < other.end && other.start < one.end;
}

function confirm(text: string, place: Place | null, quote: QuoteSelector): Place | null {
  if (place === null || quote.exact === '' || text.slice(place.start, place.end) !== quote.exact) return null;
  const agreed = agreement(text, place, quote);
  // half of the surroundings: one whole side, or a good part of both; a space on each side proves nothing
  return agreed * 2 >= quote.prefix.length + quote.suffix.length ? place : null;
}

/** How many units of the remembered surroundings touch the place without a difference, both sides together. */
function agreement(text: string, { start, end }: Place, { prefix, suffix }: QuoteSelector): number {
  let before = 0;
  while (before < prefix.length && prefix.at(-1 - before) === text[start - 1 - before]) before += 1;
  let after = 0;
  while (after < suffix.length && suffix[after] === text[end + after]) after += 1;
  return before + after;
}
