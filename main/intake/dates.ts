import { dayWords, monthNumbers } from './calendar-words.ts';
import { modifiedLabels, publishedLabels } from './date-labels.ts';

/** Which of two numbers is the day, where a language or a country settles it. */
export type DateOrder = 'dmy' | 'mdy';

/** How a written date is to be understood. */
export interface DateReading {
  /** Settles what `03/04/2026` means; without it such a date is none. */
  readonly order?: DateOrder | undefined;
}

/** A date found in a line. */
export interface FoundDate {
  /** In the spelling of the contract, at least to the day. */
  readonly value: string;
  /** What goes before and after it in the line, folded by `foldDate`. */
  readonly before: string;
  readonly after: string;
}

const day = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th|er|o|a|e|η)?`;
const name = String.raw`(?<month>(?:كانون|تشرين)\s\p{L}+|\p{L}{2,14})`;
const year = String.raw`(?<year>\d{4})(?!\d)`;
const weekday = String.raw`(?:\s?\(\p{L}{1,9}\)|,?\s?\p{L}{1,3}曜日?|\s?(?:星期|周|週)\p{L}|,?\s\p{L}요일)?`;
const clock =
  String.raw`(?:\s?(?:г|р|года|року|r|م)(?![\p{L}])\.?)?` +
  String.raw`(?:(?:t|[\s,|/·•–—-]{1,3}(?:(?:at|um|a|as|alle|ore|kl|klo|o|в|о|godz|saat|om|i|de|الساعة)\.?\s)?)` +
  String.raw`(?:(?:午前|上午|오전)\s?|(?<late>午後|下午|오후)\s?)?` +
  String.raw`(?<hours>\d{1,2})\s?[:.h時点시]\s?(?<minutes>\d\d)(?![\d%])(?::(?<seconds>\d\d)(?:[.,]\d+)?)?[分분]?` +
  String.raw`\s*(?<half>[ap]\.?m\b\.?|[صم](?!\p{L}))?\s*(?<zone>(?:z|utc|gmt)(?![\p{L}])(?:[+-]\d\d:?\d\d)?|[+-]\d\d:?(?:\d\d)?)?)?`;
const from = String.raw`(?<![\p{L}\d./:-])`;

/** The ways a day is written, in folded text; `mixed` has its day first or its month first. */
const shapes: readonly (readonly [pattern: RegExp, kind: 'named' | 'mixed'])[] = (
  [
    [String.raw`${from}(?<year>\d{4})(?<mark>[-/.])\s?(?<month>\d{1,2})\k<mark>\s?(?<day>\d{1,2})(?!\d)`, 'named'],
    [
      String.raw`${from}(?<year>\d{4})\s?[年년]\s?(?<month>\d{1,2})\s?[月월]\s?(?<day>\d{1,2})\s?[日号號일]?${weekday}`,
      'named',
    ],
    [
      String.raw`${from}${day}\.?[\s/-]{0,2}(?:(?:de|of|di|do)\s|d['’])?${name}[.,]?,?[\s/-]{0,2}(?:(?:de|del|do)\s)?${year}`,
      'named',
    ],
    [String.raw`(?<!\p{L})${name}[.,]?[\s-]{0,2}${day}(?:\s?,\s?|\.?[\s-])(?:(?:de|del)\s)?${year}`, 'named'],
    [String.raw`${from}${year}[\s-]${name}\.?[\s-]${day}(?!\d)`, 'named'],
    [String.raw`${from}(?<first>\d{1,2})(?<mark>[-/.])\s?(?<second>\d{1,2})\k<mark>\s?${year}(?![-/.]\d)`, 'mixed'],
  ] as const
).map(([shape, kind]) => [new RegExp(shape + clock, 'gu'), kind]);

const monthOfYear = new RegExp(
  String.raw`^(?:${name}[.,]?[\s/-](?:(?:de|del)\s)?${year}|(?<cjkYear>\d{4})\s?[年년]\s?(?<cjkMonth>\d{1,2})\s?[月월])$`,
  'u',
);
const compact = new RegExp(
  String.raw`^(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)(?:t(?<hours>\d\d)(?<minutes>\d\d)(?<seconds>\d\d)?(?<zone>z|[+-]\d{4})?|${clock})$`,
  'u',
);

/** Longer texts are no dates. */
const longestDate = 200;

/** Four digits, in any script: most lines have none, and need no closer look. */
const aYear = /(?<!\p{Nd})\p{Nd}{4}(?!\p{Nd})/u;

/** No more of a line is searched than this. */
const longestLine = 2000;

/** The words that may go before a date that is the whole of what is written. */
const openings: ReadonlySet<string> = new Set(
  [...publishedLabels, ...modifiedLabels].flatMap((label) => label.split(' ')).concat(...dayWords),
);

/**
 * A date of publication, as structured data, meta tags, news databases and people write it in their languages, in the
 * spelling of the contract: `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or an RFC 3339 date-time. Null for what is no date, or
 * could mean two days.
 */
export function publishedDate(written: string, reading: DateReading = {}): string | null {
  const value = foldDate(written.slice(0, longestDate));
  if (/^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/.test(value)) return isYear(Number(value.slice(0, 4))) ? value : null;
  if (/^\d{10}(?:\d{3})?$/.test(value)) return fromTimestamp(value);
  const groups = compact.exec(value)?.groups;
  if (groups !== undefined) return spell(groups, Number(groups['month']), Number(groups['day']));
  const [found] = datesIn(value, reading);
  if (found !== undefined) return isOpening(found.before) ? found.value : null;
  return monthIn(value);
}

/** The days written in a line, in the order they stand there; what could mean two days is left out. */
export function datesIn(line: string, { order }: DateReading = {}): readonly FoundDate[] {
  if (!aYear.test(line)) return [];
  const text = foldDate(line.slice(0, longestLine));
  const found: (FoundDate & { readonly start: number; readonly end: number })[] = [];
  for (const [pattern, kind] of shapes) {
    for (const match of text.matchAll(pattern)) {
      const { groups, index } = match;
      const end = index + match[0].length;
      if (groups === undefined || found.some((other) => index < other.end && other.start < end)) continue;
      const value = kind === 'named' ? readNamed(groups) : readMixed(groups, order);
      if (value !== null)
        found.push({ value, before: text.slice(0, index), after: text.slice(end), start: index, end });
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

/** A line as dates are looked for in it: lower case, its digits 0 to 9, letters without marks, white space single. */
export function foldDate(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\u200b-\u200f\u061c\u2066-\u2069]+/gu, '')
    .normalize('NFC')
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .toLowerCase()
    .replace(/ı/g, 'i')
    .replace(/ς/g, 'σ')
    .replace(/[یى]/g, 'ي')
    .replace(/ک/g, 'ك')
    .replace(/،/g, ',')
    .replace(/ʼ/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

type Groups = Readonly<Record<string, string | undefined>>;

function readNamed(groups: Groups): string | null {
  const { month = '' } = groups;
  const number = /^\d/.test(month) ? Number(month) : monthNumbers.get(month);
  return number === undefined ? null : spell(groups, number, Number(groups['day']));
}

/** With dots the day comes first nearly everywhere; with slashes and hyphens it may not. */
function readMixed(groups: Groups, order: DateOrder | undefined): string | null {
  const first = Number(groups['first']);
  const second = Number(groups['second']);
  const settled: DateOrder | undefined =
    first > 12 || first === second
      ? 'dmy'
      : second > 12
        ? 'mdy'
        : (order ?? (groups['mark'] === '.' ? 'dmy' : undefined));
  if (settled === undefined) return null;
  return settled === 'dmy' ? spell(groups, second, first) : spell(groups, first, second);
}

function monthIn(value: string): string | null {
  const groups = monthOfYear.exec(value)?.groups;
  if (groups === undefined) return null;
  const written = groups['year'] ?? groups['cjkYear'] ?? '';
  const month = groups['month'] === undefined ? Number(groups['cjkMonth']) : monthNumbers.get(groups['month']);
  if (month === undefined || month < 1 || month > 12 || !isYear(Number(written))) return null;
  return `${written}-${pad(month)}`;
}

function isOpening(before: string): boolean {
  const rest = before.replace(/\d{1,2}[:.h]\d\d(?:\s?[ap]\.?m\.?)?/g, '');
  return !/\d/.test(rest) && (rest.match(/\p{L}+/gu) ?? []).every((word) => openings.has(word));
}

function isYear(value: number): boolean {
  return value >= 1500 && value <= 2100;
}

function fromTimestamp(digits: string): string | null {
  const milliseconds = Number(digits.padEnd(13, '0'));
  return new Date(milliseconds).toISOString().replace('.000Z', 'Z');
}

function spell(groups: Groups, month: number, dayOfMonth: number): string | null {
  const written = Number(groups['year']);
  const at = new Date(Date.UTC(written, month - 1, dayOfMonth));
  if (!isYear(written) || at.getUTCMonth() !== month - 1 || at.getUTCDate() !== dayOfMonth) return null;
  return `${pad(written, 4)}-${pad(month)}-${pad(dayOfMonth)}${timeOf(groups)}`;
}

function timeOf({ hours, minutes, seconds, half, late, zone }: Groups): string {
  if (hours === undefined || minutes === undefined) return '';
  const isLate = late !== undefined || /^[pم]/.test(half ?? '');
  const hour = half === undefined && late === undefined ? Number(hours) : (Number(hours) % 12) + (isLate ? 12 : 0);
  if (hour > 23 || Number(minutes) > 59 || Number(seconds ?? 0) > 59) return '';
  const second = seconds === undefined ? '' : `:${seconds}`;
  return `T${pad(hour)}:${minutes}${second}${offset(zone)}`;
}

function offset(zone: string | undefined): string {
  if (zone === undefined) return '';
  const digits = /[+-]\d\d:?(?:\d\d)?$/.exec(zone)?.[0].replace(':', '').padEnd(5, '0');
  return digits === undefined ? 'Z' : `${digits.slice(0, 3)}:${digits.slice(3)}`;
}

function pad(value: number, length = 2): string {
  return String(value).padStart(length, '0');
}
