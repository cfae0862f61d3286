import { publishedDate } from '../dates.ts';

const separators = /[/\s,.-]+/;

/**
 * The date that the most precise of several spellings gives, the first of those that are alike, as `publishedDate` spells it; null
 * where none is a date. Beside what that reads, `2024/05/`, `2024///`, `2024/may`, `2024 May 31` and `2024 May-Jun` are.
 */
export function referenceDate(written: readonly string[]): string | null {
  let best: string | null = null;
  for (const one of written) {
    const date = dateOf(one.trim());
    if (date !== null && date.length > (best?.length ?? 0)) best = date;
    if ((best?.length ?? 0) >= 10) return best;
  }
  return best;
}

/** The date of parts that were kept apart: a year, with a month and a day where they are known. */
export function dateOfParts(year: string, month = '', day = ''): string | null {
  const date = yearOf(year);
  const monthNumber = monthOf(month, date);
  if (date === null || monthNumber === null) return date;
  const upToMonth = `${date}-${monthNumber}`;
  if (!/^0?[1-9]$|^[12]\d$|^3[01]$/.test(day.trim())) return upToMonth;
  return publishedDate(`${upToMonth}-${day.trim().padStart(2, '0')}`) ?? upToMonth;
}

function dateOf(written: string): string | null {
  if (written === '' || written.length > 60) return null;
  const [year = '', month = '', day = '', qualifier = ''] = written.split(separators);
  // Databases tell in the same field when a manuscript came in and when it was taken.
  if (/^(?:received|revised|accepted)$/i.test(qualifier)) return null;
  if (/^\d{4}$/.test(year) && !/[T:]/.test(written)) {
    const parted = dateOfParts(year, month, day);
    if (parted !== null && (parted.length > 4 || month === '' || !/\d/.test(month))) return parted;
    if (/^0+$/.test(month)) return parted;
  }
  const whole = publishedDate(written);
  if (whole !== null) return whole;
  // "Spring 2024", "c2024", "[2024]": a year at least, where only one is named.
  const years = new Set(written.match(/(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/g));
  const [only] = years;
  if (only === undefined || years.size > 1 || /\d/.test(written.replaceAll(only, ''))) return null;
  const word = /\p{L}{3,}/u.exec(written)?.[0] ?? '';
  return dateOfParts(only, word);
}

function yearOf(written: string): string | null {
  return /^\d{4}$/.test(written.trim()) ? publishedDate(written) : null;
}

function monthOf(written: string, year: string | null): string | null {
  const month = written.trim();
  if (year === null || month === '') return null;
  if (/^(?:0?[1-9]|1[0-2])$/.test(month)) return month.padStart(2, '0');
  if (!/^\p{L}{3,12}$/u.test(month)) return null;
  return publishedDate(`1 ${month} ${year}`)?.slice(5, 7) ?? null;
}
