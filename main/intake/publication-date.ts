import type { Sourced } from '../../preload/contract/articles.ts';
import type { DateOrder } from './dates.ts';
import { publishedDate } from './dates.ts';
import type { ShownDate } from './shown-date.ts';

/** Farther from the headline than this, a printed date does not outweigh a stated one. */
const farthestAbove = -3;
const farthestBelow = 8;

/** What is known of when an article was published. */
export interface DateEvidence {
  /** What its page states to machines, and the days on which it says that it changed. */
  readonly stated: Sourced | null;
  readonly changes: readonly string[];
  /** What it prints for its readers. */
  readonly shown: ShownDate | null;
  readonly address: string | null;
}

/**
 * When an article was published: as its page states to machines, unless what it prints beside the headline is called
 * the date of publication, or is earlier (statements are renewed when an article is), or is the same moment in the
 * zone of the outlet. Where it prints a later day of which nothing says that it is one of change: unknown. Where nothing
 * is stated: the printed date, a date of change only as a guess; else the day in the address, as a guess.
 */
export function publicationDate({ stated, changes, shown, address }: DateEvidence): Sourced | null {
  if (shown === null) return stated ?? dateInAddress(address);
  const isGuess = shown.kind === 'modified' || shown.distance === null;
  const printed: Sourced = { value: shown.value, origin: 'visible-text', isGuess };
  if (stated === null) return isGuess ? (dateInAddress(address) ?? printed) : printed;
  if (isOtherOrder(shown.value, stated.value)) return stated;
  if (outweighs(shown, stated.value)) return printed;
  return contradicts(shown, stated.value, changes) ? null : stated;
}

function outweighs({ value, kind, distance }: ShownDate, stated: string): boolean {
  const isNear = distance !== null && distance >= farthestAbove && distance <= farthestBelow;
  if (kind !== 'published' && !isNear) return false;
  const printed = dayNumber(value);
  const day = dayNumber(stated);
  if (printed === null || day === null) return day === null && kind !== 'modified';
  // Not even a change is earlier than publication.
  return printed < day || (kind === 'published' && isNear && printed > day + 1);
}

/** Whether a day printed below the headline without a word is later than the stated one, and no day of a change. */
function contradicts({ value, kind, distance }: ShownDate, stated: string, changes: readonly string[]): boolean {
  if (kind !== 'plain' || distance === null || distance < 0 || distance > farthestBelow) return false;
  const printed = dayNumber(value);
  const day = dayNumber(stated);
  if (printed === null || day === null || printed <= day + 1) return false;
  return !changes.some((change) => Math.abs((dayNumber(change) ?? 0) - printed) <= 1);
}

/** Whether two dates are one with day and month read the other way round: `04/03/2025` alone says neither. */
function isOtherOrder(one: string, other: string): boolean {
  const [year, month, day] = one.slice(0, 10).split('-');
  return month !== day && other.startsWith(`${year}-${day}-${month}`);
}

/** The day of a date in days since 1970; null where only its month or year is known. */
function dayNumber(date: string): number | null {
  return date.length < 10 ? null : Date.parse(date.slice(0, 10)) / 86_400_000;
}

/** `/2025/03/14/`, `/2025-03-14-` or `/2025/mar/14/` in an address, as many outlets write the day they publish. */
function dateInAddress(address: string | null): Sourced | null {
  const found = /[/-]((?:19|20)\d\d)([-/]?)(\d\d|[a-z]{3,9})\2(\d\d?)(?=[/_-]|$)/i.exec(
    URL.parse(address ?? '')?.pathname ?? '',
  );
  const value = found === null ? null : publishedDate(`${found[1]}-${found[3]}-${found[4]}`);
  return value === null ? null : { value, origin: 'meta-tag', isGuess: true };
}

const monthFirst = /^en-(?:US|PH|LR)/;

/** In which order a page in a language, at an address, writes day and month; undefined where both are used. */
export function dateOrder(language: string | null, address: string | null): DateOrder | undefined {
  const country = /\.([a-z]{2})$/.exec(URL.parse(address ?? '')?.hostname ?? '')?.[1];
  if (language !== null && !/^en/i.test(language)) return 'dmy';
  if (country !== undefined && /^(?:uk|ie|au|nz|in|za|ng|ke|sg|pk|my|eu|fr|de|es|it|pt|ru)$/.test(country))
    return 'dmy';
  if (language === null || language.length < 5) return undefined;
  return monthFirst.test(language) ? 'mdy' : 'dmy';
}
