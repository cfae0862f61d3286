import search from 'approx-string-match';
import type { Place } from './place.ts';
import { gramLikeness, sharedStarts } from './grams.ts';

/** A passage as it is looked for, with what stood around it, all folded. */
export interface WantedPassage {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** A place where a passage may stand, and how much its words are the same, 0–1. */
export interface LikelyPlace extends Place {
  readonly likeness: number;
}

/** How many places are looked at closely. */
const mostPlaces = 4;
/** Longer passages are looked for by their two ends. */
const longPassage = 320;
const endLength = 120;
/** How many of the units of a passage, or of one of its ends, may be others. */
const mostWrong = 0.4;
/** How far from where it is expected a passage is looked for: a few words, and more for a long one. */
const slack = 24;
const slackShare = 0.15;
/** So many units of what stood beside a passage show where it began or ended. */
const borderLength = 6;
/** How much shorter or longer a long passage may have become. */
const shortest = 0.5;
const longest = 1.5;

/** Places in a text where a passage may stand with some of its words changed, in no order. */
export function likelyPlaces(text: string, wanted: WantedPassage): readonly LikelyPlace[] {
  return wanted.exact.length <= longPassage ? ofShort(text, wanted) : ofLong(text, wanted);
}

function ofShort(text: string, { exact, prefix, suffix }: WantedPassage): readonly LikelyPlace[] {
  const starts = sharedStarts(text, `${prefix}${exact}${suffix}`, mostPlaces).map((start) => start + prefix.length);
  return starts.flatMap((start) => {
    const found = near(text, exact, start);
    return found === null ? [] : [{ ...found, ...snapped(text, found, { exact, prefix, suffix }) }];
  });
}

/** A place with its borders where what stood before and after the passage touches it now: slips at a border blur it. */
function snapped(text: string, { start, end }: Place, { exact, prefix, suffix }: WantedPassage): Place {
  const [before, after] = [prefix.slice(-borderLength), suffix.slice(0, borderLength)];
  const reach = Math.min(slack, Math.ceil(exact.length / 2));
  const from = before.length < borderLength ? -1 : text.lastIndexOf(before, start + reach - borderLength);
  const to = after.length < borderLength ? -1 : text.indexOf(after, end - reach);
  return {
    start: from >= 0 && from + borderLength >= start - reach ? from + borderLength : start,
    end: to >= 0 && to <= end + reach ? to : end,
  };
}

/** The two ends of a long passage are looked for by themselves, for what was put in or taken out between them shifts one against the other. */
function ofLong(text: string, { exact, prefix, suffix }: WantedPassage): readonly LikelyPlace[] {
  const head = exact.slice(0, endLength);
  const tail = exact.slice(-endLength);
  const heads = ofShort(text, { exact: head, prefix, suffix: exact.slice(endLength, 2 * endLength) });
  const tails = ofShort(text, { exact: tail, prefix: exact.slice(-2 * endLength, -endLength), suffix });
  const pairs = heads.flatMap(({ start }) =>
    tails
      .filter(({ end }) => end - start >= exact.length * shortest && end - start <= exact.length * longest)
      .map(({ end }) => ({ start, end })),
  );
  // where one end is gone the passage is as long as it was
  const single = [
    ...heads.map(({ start }) => ({ start, end: Math.min(text.length, start + exact.length) })),
    ...tails.map(({ end }) => ({ start: Math.max(0, end - exact.length), end })),
  ];
  return (pairs.length > 0 ? pairs : single).map((place) => ({
    ...place,
    likeness: gramLikeness(exact, text.slice(place.start, place.end)),
  }));
}

/** The words nearest to a place that are most like others (Myers 1999, by `approx-string-match`). */
function near(text: string, words: string, expected: number): LikelyPlace | null {
  const reach = slack + Math.ceil(words.length * slackShare);
  const from = Math.max(0, expected - reach);
  const around = text.slice(from, Math.max(from, expected + words.length + reach));
  let best: LikelyPlace | null = null;
  for (const { start, end, errors } of search(around, words, Math.floor(words.length * mostWrong))) {
    const place = { start: from + start, end: from + end, likeness: 1 - errors / words.length };
    const isNearer = best === null || Math.abs(place.start - expected) < Math.abs(best.start - expected);
    if (best === null || place.likeness > best.likeness || (place.likeness === best.likeness && isNearer)) best = place;
  }
  return best;
}
