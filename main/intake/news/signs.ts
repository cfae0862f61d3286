import type { LabelledProfile } from './profile.ts';

const longestLine = 400;

/** Whether lines show every sign of a layout, each on a line of its own. */
export function hasSigns(lines: readonly string[], profile: LabelledProfile): boolean {
  const short = lines.map((line) => line.trim()).filter((line) => line !== '' && line.length <= longestLine);
  return profile.signs.every((sign) => short.some((line) => sign.test(line)));
}

/** The beginning of a page as lines, to look for signs in: its styles, scripts and tags left out, its entities as they are. */
export function linesOfHtml(start: string): string[] {
  return start
    .replace(/<(style|script)\b[^>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi, '')
    .replace(/<\/?(?:span|b|i|strong|em|font|a|mark)\b[^>]*>/gi, '')
    .split(/<[^>]*>/)
    .map((line) => line.replace(/&nbsp;|\s+/g, ' '));
}
