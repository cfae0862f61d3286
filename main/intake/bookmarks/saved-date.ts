import { publishedDate } from '../dates.ts';

/**
 * When something was saved, as programs write it (seconds, milliseconds or microseconds since 1970, RFC 3339, Evernote's
 * `20240131T174500Z`), in the spelling of the contract; null for what is no date, and for the 0 of a date never set.
 */
export function savedDate(written: string): string | null {
  const value = written.trim();
  const digits = /^\d{9,16}$/.test(value) ? milliseconds(value) : null;
  if (digits !== null) return spell(digits);
  const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(value) ?? [];
  if (year === undefined) return publishedDate(value);
  return publishedDate(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}

/** The same in milliseconds since 1970, UTC; a time without a zone counts as UTC, a day as its beginning. */
export function savedMoment(written: string): number | null {
  const date = savedDate(written);
  if (date === null) return null;
  const moment = Date.parse(/T.*(?:Z|[+-]\d\d:\d\d)$/.test(date) || !date.includes('T') ? date : `${date}Z`);
  return Number.isNaN(moment) ? null : moment;
}

function milliseconds(digits: string): number | null {
  const number = Number(digits);
  // Microseconds have sixteen digits in our days, milliseconds thirteen, seconds ten or, before September 2001, nine.
  if (digits.length >= 15) return Math.floor(number / 1000);
  if (digits.length >= 12) return number;
  return digits.length <= 10 ? number * 1000 : null;
}

function spell(moment: number): string | null {
  const date = new Date(moment);
  const year = date.getUTCFullYear();
  return year >= 1990 && year <= 2100 ? date.toISOString().replace('.000Z', 'Z') : null;
}
