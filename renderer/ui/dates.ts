/** By the length of a date as it is known. In UTC, for a day without a time is the same day everywhere. */
const published: Readonly<Record<number, Intl.DateTimeFormat>> = {
  4: new Intl.DateTimeFormat(undefined, { year: 'numeric', timeZone: 'UTC' }),
  7: new Intl.DateTimeFormat(undefined, { year: 'numeric', month: 'long', timeZone: 'UTC' }),
  10: new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' }),
};

/**
 * A publication date as the reader's locale writes it, as exact as it is known: a year, a month or a day.
 * The day is the one the outlet printed, whatever the time zone; what is not a date is given back as it is.
 */
export function publishedOn(date: string): string {
  const day = date.slice(0, 10);
  const time = Date.parse(day);
  return Number.isNaN(time) ? date : (published[day.length]?.format(time) ?? date);
}

const times = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' });

/** The time of day of a moment in milliseconds since 1970, here and in the reader's locale. */
export function timeOf(time: number): string {
  return times.format(time);
}

const days = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });

/** The day of a moment in milliseconds since 1970, here and in the reader's locale. */
export function dayOf(time: number): string {
  return days.format(time);
}
