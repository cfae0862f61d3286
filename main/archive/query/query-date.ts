const shape = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;
const span = /^last (\d{1,3}) (day|week|month|year)s?$/;

/** The days that a date of the query language means, as `YYYY-MM-DD`: from the first until the day before `end`. */
export interface Days {
  readonly start: string;
  readonly end: string;
}

/**
 * What was typed as a date of the query language, as it is kept in the tree: `YYYY`, `YYYY-MM` or `YYYY-MM-DD` of the calendar,
 * `today`, `yesterday`, or `last 30 days` (weeks, months, years); `null` when it is none of them. Also `1.2.2024` and `2024/2/1`.
 */
export function readDate(typed: string): string | null {
  const text = typed
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, ' ');
  if (text === 'today' || text === 'yesterday') return text;
  const [, count, unit] = span.exec(text.replace(/^(?:the )?(?:past|last)[ -]/, 'last ').replaceAll('-', ' ')) ?? [];
  if (count !== undefined && Number(count) > 0) return `last ${Number(count)} ${unit}${Number(count) === 1 ? '' : 's'}`;
  const [, year, month, day] = /^(\d{4})[-/](\d{1,2})(?:[-/](\d{1,2}))?$/.exec(text) ?? [];
  const [, dayFirst, monthNext, yearLast] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
  const parts = yearLast === undefined ? [year ?? text, month, day] : [yearLast, monthNext, dayFirst];
  const date = parts.flatMap((part) => (part === undefined ? [] : [part.padStart(2, '0')])).join('-');
  return isCalendarDate(date) ? date : null;
}

/** The days that a date kept in a tree means on a day `today` (`YYYY-MM-DD`). */
export function daysOf(date: string, today: string): Days {
  if (date === 'today') return { start: today, end: shifted(today, 1, 'day') };
  if (date === 'yesterday') return { start: shifted(today, -1, 'day'), end: today };
  const [, count, unit] = span.exec(date) ?? [];
  if (count !== undefined) {
    const end = shifted(today, 1, 'day');
    return { start: shifted(end, -Number(count), unit ?? 'day'), end };
  }
  const start = date + '0000-01-01'.slice(date.length);
  const unitOf: Readonly<Record<number, string>> = { 4: 'year', 7: 'month' };
  return { start, end: shifted(start, 1, unitOf[date.length] ?? 'day') };
}

function isCalendarDate(date: string): boolean {
  if (!shape.test(date) || date.startsWith('0000')) return false;
  const day = date + '0000-01-01'.slice(date.length);
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === day;
}

function shifted(day: string, by: number, unit: string): string {
  const time = new Date(`${day}T00:00:00Z`);
  if (unit === 'year') time.setUTCFullYear(time.getUTCFullYear() + by);
  else if (unit === 'month') time.setUTCMonth(time.getUTCMonth() + by);
  else time.setUTCDate(time.getUTCDate() + by * (unit === 'week' ? 7 : 1));
  // Years of five digits would no longer sort as text.
  return time.getUTCFullYear() > 9999 ? '9999-12-31' : time.toISOString().slice(0, 10);
}
