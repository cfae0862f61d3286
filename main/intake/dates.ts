const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthName = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
const clock = String.raw`(?:[T\s,]+(?:at\s+)?(\d{1,2}):(\d\d)(?::(\d\d))?(?:[.,]\d+)?\s*([ap]\.?m\.?)?\s*(Z|UTC|GMT|[+-]\d\d:?(?:\d\d)?)?)?`;

/** The ways machines write a date, each with the order of its groups; never one that could mean two days. */
const shapes: readonly (readonly [pattern: RegExp, order: 'ymd' | 'dmy' | 'mdy'])[] = [
  [new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${clock}`, 'i'), 'ymd'],
  [new RegExp(String.raw`^(\d{4})(\d\d)(\d\d)${clock}$`, 'i'), 'ymd'],
  [new RegExp(String.raw`^(\d{1,2})\.(\d{1,2})\.(\d{4})${clock}$`, 'i'), 'dmy'],
  [
    new RegExp(
      String.raw`^(?:[a-z]{3,9},?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s-]+${monthName}\.?,?[\s-]+(\d{4})${clock}`,
      'i',
    ),
    'dmy',
  ],
  [
    new RegExp(String.raw`^(?:[a-z]{3,9},?\s+)?${monthName}\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})${clock}`, 'i'),
    'mdy',
  ],
];

/**
 * A date of publication, as structured data, meta tags and front matter write it, in the spelling of the contract:
 * `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or an RFC 3339 date-time. Null for what is no date, or could mean two.
 */
export function publishedDate(written: string): string | null {
  const value = written.trim();
  if (/^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/.test(value)) return isYear(Number(value.slice(0, 4))) ? value : null;
  if (/^\d{10}(?:\d{3})?$/.test(value)) return fromTimestamp(value);
  for (const [pattern, order] of shapes) {
    const found = pattern.exec(value);
    if (found === null) continue;
    const [, first = '', second = '', third = '', ...time] = found;
    const [year, month, day] =
      order === 'ymd' ? [first, second, third] : order === 'dmy' ? [third, second, first] : [third, first, second];
    return spell(Number(year), monthNumber(month), Number(day), time);
  }
  return null;
}

function monthNumber(month: string): number {
  const named = months.indexOf(month.slice(0, 3).toLowerCase());
  return named < 0 ? Number(month) : named + 1;
}

function isYear(year: number): boolean {
  return year >= 1500 && year <= 2100;
}

function fromTimestamp(digits: string): string | null {
  const milliseconds = Number(digits.padEnd(13, '0'));
  return new Date(milliseconds).toISOString().replace('.000Z', 'Z');
}

type Time = readonly (string | undefined)[];

function spell(year: number, month: number, day: number, [hours, minutes, seconds, half, zone]: Time): string | null {
  const at = new Date(Date.UTC(year, month - 1, day));
  if (!isYear(year) || at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day) return null;
  const date = `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
  if (hours === undefined || minutes === undefined) return date;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (/^p/i.test(half) ? 12 : 0);
  if (hour > 23 || Number(minutes) > 59 || Number(seconds ?? 0) > 59) return date;
  const second = seconds === undefined ? '' : `:${seconds}`;
  return `${date}T${pad(hour)}:${minutes}${second}${offset(zone)}`;
}

function offset(zone: string | undefined): string {
  if (zone === undefined) return '';
  if (/^(?:z|utc|gmt)$/i.test(zone)) return 'Z';
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0');
  return `${zone.slice(0, 1)}${digits.slice(0, 2)}:${digits.slice(2)}`;
}

function pad(value: number, length = 2): string {
  return String(value).padStart(length, '0');
}
