import { publishedDate } from '../dates.ts';

/** A date as it stands in a line of a database, and what else the line says. */
export interface DateLine {
  /** In the spelling of the contract. */
  readonly published: string;
  /** What stands before the date, without a weekday's comma: a section in some layouts. */
  readonly before: string;
  /** What stands after the date and its time: an edition in some layouts. */
  readonly after: string;
}

const word = String.raw`\p{L}[\p{L}\p{M}]*\.?`;
const clock = String.raw`(?:,?\s+(?:at\s+|à\s+|um\s+)?(\d{1,2}[:.hH]\d{2}(?::\d{2})?(?:\s*[AaPp]\.?[Mm]\b\.?)?(?:\s*(?:GMT|UTC|Z)?(?:\s*[+-]\d{1,2}:?\d{0,2})?)?))?`;

/** How dates are written in the interface languages, the longest first. */
const shapes: readonly RegExp[] = [
  String.raw`\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日`,
  String.raw`\d{4}-\d{2}-\d{2}`,
  String.raw`\d{1,2}(?:\.|er|re|º|ª|st|nd|rd|th)?\s+(?:de\s+|di\s+|d[’']\s*)?${word}\s+(?:de\s+|del\s+)?\d{4}`,
  String.raw`${word}\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}`,
  String.raw`\d{1,2}\.\d{1,2}\.\d{4}`,
  String.raw`[٠-٩]{1,2}\s+${word}(?:\s+${word})?،?\s+[٠-٩]{4}`,
  String.raw`\d{1,2}\s+${word}(?:\s+${word})?،\s+\d{4}`,
  String.raw`${word}\s+(?:de\s+|del\s+)?\d{4}`,
].map((shape) => new RegExp(String.raw`(?<![\p{L}\p{N}])(${shape})(?![\p{L}\p{N}])(?:\s+г\.)?${clock}`, 'u'));

const longestLine = 300;

/** The first date in a line, in any interface language, or null when it holds none. */
export function dateIn(line: string): DateLine | null {
  const written = line.slice(0, longestLine);
  for (const shape of shapes) {
    const found = shape.exec(written);
    if (found?.[1] === undefined) continue;
    const published = dateWith(found[1], found[2] ?? weekdayClock(written.slice(found.index + found[0].length)));
    if (published === null) continue;
    return {
      published,
      before: withoutWeekday(written.slice(0, found.index)),
      after: withoutWeekday(written.slice(found.index + found[0].length)),
    };
  }
  return null;
}

/** Whether a line is a date, perhaps with its weekday before it, rather than a sentence that holds one. */
export function isDateLine(line: string): boolean {
  return line.length <= longestLine && dateIn(line)?.before === '';
}

/** A date with the time that a field of its own states; the date alone where the time is none. */
export function dateWith(date: string, time: string | undefined): string | null {
  const day = publishedDate(date.trim());
  if (day === null || time === undefined || !/^\d{4}-\d\d-\d\d$/.test(day)) return day;
  const hours = time.trim().replace(/^(\d{1,2})[.hH](\d\d)/, '$1:$2');
  const zoned = hours.replace(
    /(?:GMT|UTC)\s*([+-])(\d{1,2})$/,
    (_, sign: string, hour: string) => `${sign}${hour.padStart(2, '0')}:00`,
  );
  return publishedDate(`${day} ${zoned}`) ?? day;
}

/** "July 2, 2019 Tuesday 9:33 AM GMT": the time behind the weekday. */
function weekdayClock(rest: string): string | undefined {
  return new RegExp(String.raw`^,?\s*${word}${clock}`, 'u').exec(rest)?.[1];
}

const weekdays =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:lun|mar|mercre|jeu|vendre|same)di$|^dimanche$|^(?:mon|diens|donners|frei|sams|sonn)tag$|^(?:mittwoch|sonnabend)$|^(?:lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo)$|^(?:luned|marted|mercoled|gioved|venerd)[iì]$|^(?:sabato|domenica)$|^(?:segunda|ter[cç]a|quarta|quinta|sexta)(?:-feira)?$|^(?:maan|dins|woens|donder|vrij|zater|zon)dag$|^(?:понедельник|вторник|среда|четверг|пятница|суббота|воскресенье)$|^(?:星期|周|週)[一二三四五六日天]$|^[月火水木金土日]曜日?$|^(?:الأحد|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت)$/iu;

function withoutWeekday(text: string): string {
  const words = text.trim().split(/([\s,،]+)/);
  const kept = words.filter((one) => !weekdays.test(one));
  return kept
    .join('')
    .replace(new RegExp(`^[\\s,،]*(?:\\d{1,2}[:.]\\d{2}(?:\\s*[AP]M)?(?:\\s+[A-Z]{2,5})?(?:\\s*[+-]\\d{1,2})?)?`), '')
    .replace(/^[\s,،;.–—-]+|[\s,،;–—-]+$/g, '');
}
