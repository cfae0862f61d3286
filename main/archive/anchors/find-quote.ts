import type { QuoteSelector } from '../../../preload/contract/annotations.ts';
import type { CanonicalText } from '../../../preload/contract/canonical-text.ts';
import { foldedTextOf, foldText, unfoldPlace } from './folded-text.ts';
import { likeliestExact, locateQuote } from './locate.ts';
import type { Place } from './place.ts';

/**
 * The first place of words that a person typed or pasted: exactly, else with white space, quotation marks, dashes
 * and composed characters made alike. `null` where they are not in the text.
 */
export function findQuote(canonical: CanonicalText, exact: string): Place | null {
  const words = exact.trim();
  if (words === '') return null;
  const start = canonical.text.indexOf(words);
  if (start >= 0) return { start, end: start + words.length };
  const wanted = foldText(words).text;
  if (wanted === '') return null;
  const folded = foldedTextOf(canonical);
  const at = folded.text.indexOf(wanted);
  return at < 0 ? null : unfoldPlace(folded, { start: at, end: at + wanted.length });
}

/**
 * The place of a quote that came with an article from elsewhere: where the very words stand in the surroundings most like those
 * that are said of them, of several that nothing tells apart the first; else where they stand with a slip or two.
 * `null` where nothing is much like it.
 */
export function placeQuote(canonical: CanonicalText, quote: QuoteSelector): Place | null {
  if (quote.exact === '') return null;
  const exact = likeliestExact(canonical, quote) ?? findQuote(canonical, quote.exact);
  if (exact !== null) return exact;
  const { state, ...place } = locateQuote(canonical, quote, 0);
  return state === 'moved' ? place : null;
}
