/** What a date of publication may look like: a year, a month, a day, or an RFC 3339 date-time. */
export const publishedPattern =
  /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?)?)?$/;

/**
 * The day a list sorts an article by, as `YYYY-MM-DD`: the day published where it was published,
 * the first of the month or year where only that is known, else the day it was filed (UTC).
 */
export function sortingDay(published: string | null, filedAt: number): string {
  if (published === null) return new Date(filedAt).toISOString().slice(0, 10);
  const missing = '0000-01-01'.slice(published.length);
  return `${published.slice(0, 10)}${missing}`;
}

/** The day that something was published, as `YYYY-MM-DD`; `null` where that is not known, or where no calendar has such a day. */
export function publishedDay(published: string | null): string | null {
  const day = published?.slice(0, 10) ?? '';
  if (!/^(?!0000)\d{4}-\d\d-\d\d$/u.test(day)) return null;
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day) ? day : null;
}
