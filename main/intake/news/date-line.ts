import { dayWords } from '../calendar-words.ts';
import { datesIn, foldDate, publishedDate } from '../dates.ts';

/** A date as it stands in a line of a database, and what else the line says. */
export interface DateLine {
  /** In the spelling of the contract. */
  readonly published: string;
  /** What stands before the date and its weekday: a section in some layouts. */
  readonly before: string;
  /** What stands after the date, its weekday and its time: an edition in some layouts. */
  readonly after: string;
}

const longestLine = 300;
const clock =
  /^(\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?(?!\p{L}))?)(?:\s?(?:gmt|utc|z)(?!\p{L})(?:\s?[+-]\d{1,2})?|\s?[+-]\d{4}|\s[a-z]{2,4}t(?!\p{L}))?/u;

/** The first date in a line, in any interface language, or null when it holds none. */
export function dateIn(line: string): DateLine | null {
  const written = line.slice(0, longestLine);
  const [found] = datesIn(written);
  if (found === undefined) {
    const published = publishedDate(written);
    return published === null ? null : { published, before: '', after: '' };
  }
  const before = withoutDays(found.before, 'end');
  const behind = withoutDays(found.after, 'start');
  const time = clock.exec(behind)?.[0] ?? '';
  const after = behind.slice(time.length);
  const published = time === '' ? found.value : dateWith(found.value, time);
  return { published, before: firstWords(written, before), after: lastWords(written, after) };
}

/** Whether a line is a date, perhaps with its weekday before it, rather than a sentence that holds one. */
export function isDateLine(line: string): boolean {
  return line.length <= longestLine && dateIn(line)?.before === '';
}

/** A day with the time that is stated for it ("15:32", "9:33 AM GMT+1"); the day alone where the time is none, or the day has one. */
export function dateWith(day: string, time: string): string {
  const hours = foldDate(time).replace(/^(\d{1,2})[.h](\d\d)/, '$1:$2');
  const zoned = hours.replace(/(?:gmt|utc)\s?([+-])(\d{1,2})$/, (_, sign: string, hour: string) => {
    return `${sign}${hour.padStart(2, '0')}:00`;
  });
  return /^\d{4}-\d\d-\d\d$/.test(day) ? (publishedDate(`${day} ${zoned}`) ?? day) : day;
}

/** Folded text without the weekdays, and the marks around them, that stand next to a date. */
function withoutDays(text: string, edge: 'start' | 'end'): string {
  const words = text.split(/[\s,;–—-]+/).filter((word) => word !== '');
  const isDay = (word: string | undefined): boolean =>
    word !== undefined && (dayWords.has(word) || dayWords.has(`${word}日`));
  let from = 0;
  let to = words.length;
  if (edge === 'start') while (from < to && isDay(words[from])) from++;
  else while (from < to && isDay(words[to - 1])) to--;
  const kept = words.slice(from, to);
  if (kept.length === 0) return '';
  return edge === 'start' ? text.slice(startOf(text, from)) : kept.join(' ');
}

function startOf(text: string, word: number): number {
  const starts = [...text.matchAll(/[^\s,;–—-]+/g)].map(({ index }) => index);
  return starts[word] ?? text.length;
}

/** As many words of a line as a folded piece of its beginning has, as they are written. */
function firstWords(line: string, folded: string): string {
  const count = folded.split(/[\s,;–—-]+/).filter((word) => word !== '').length;
  const words = [...line.matchAll(/[^\s,;–—-]+/g)].slice(0, count);
  const last = words.at(-1);
  return last === undefined ? '' : line.slice(0, last.index + last[0].length).trim();
}

/** As many words of a line as a folded piece of its end has, as they are written. */
function lastWords(line: string, folded: string): string {
  const count = folded.split(/[\s,;–—-]+/).filter((word) => word !== '').length;
  if (count === 0) return '';
  const first = [...line.matchAll(/[^\s,;–—-]+/g)].slice(-count)[0];
  return first === undefined ? '' : line.slice(first.index).trim();
}
