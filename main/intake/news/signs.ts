import { labelOf } from './labels.ts';
import type { LabelledProfile } from './profile.ts';

const longestLine = 400;
/** A page that merely tells of a database has none of its labels, or one in passing. */
const fewestLabels = 2;

/** Whether lines show every sign of a layout, each on a line of its own, and labels as databases print them. */
export function hasSigns(lines: readonly string[], profile: LabelledProfile): boolean {
  const short = lines.map((line) => line.trim()).filter((line) => line !== '' && line.length <= longestLine);
  if (!profile.signs.every((sign) => short.some((line) => sign.test(line)))) return false;
  return lines.filter((line) => labelOf(line.trimStart()) !== null).length >= fewestLabels;
}

/** The beginning of a page as lines, to look for signs in: its styles, scripts and inline tags left out. */
export function linesOfHtml(start: string): string[] {
  return start
    .replace(/<(style|script)\b[^>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi, '')
    .replace(/<\/?(?:span|b|i|strong|em|font|a|mark)\b[^>]*>/gi, '')
    .split(/<[^>]*>/)
    .map((line) => line.replace(/&nbsp;|\s+/g, ' ').trim());
}
