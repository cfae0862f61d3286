const shape = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

/** Whether a text is a date of the query language: a year, a month or a day of the calendar. */
export function isDate(text: string): boolean {
  if (!shape.test(text)) return false;
  const day = firstDayOf(text);
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === day;
}

/** The first day of a date of the query language, as `YYYY-MM-DD`. */
export function firstDayOf(date: string): string {
  return date + '0000-01-01'.slice(date.length);
}
