import { clutterLines, creditWords, noticeOpenings, relatedHeadings } from './clutter.ts';

const clutter: ReadonlySet<string> = new Set(clutterLines.map(key));
const related: ReadonlySet<string> = new Set(relatedHeadings.map(key));
const credit = new RegExp(
  `^[\\[(]?\\s*(?:${creditWords
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replaceAll('.', '\\.'))
    .join('|')})\\s*(?:[:：/|©]|\\bby\\s)`,
  'iu',
);

/** Longer lines are prose, whatever they begin with. */
const longestClutter = 160;
const longestCredit = 100;
const longestLabel = 60;

/** Whether a whole line is clutter of a web page: an advertisement mark, a comment form, a share button, a picture's credit. */
export function isClutterLine(line: string): boolean {
  const text = line.trim();
  if (text === '' || text.length > longestClutter) return false;
  if (clutter.has(key(text))) return true;
  if (noticeOpenings.some((opening) => opening.test(text))) return true;
  return text.length <= longestCredit && credit.test(text) && !isSentence(text);
}

/** Whether a whole line only heads a list of other articles: "Related", "Lea también". */
export function isRelatedHeading(line: string): boolean {
  return line.length <= longestLabel && related.has(key(line));
}

/** Whether a line points to another article: "Read more: Ferries stop for a day". */
export function isRelatedLine(line: string): boolean {
  const colon = line.search(/[:：]/);
  return (
    isRelatedHeading(line) || (line.length <= longestClutter && colon > 0 && isRelatedHeading(line.slice(0, colon)))
  );
}

/** Whether a line is a section label printed twice: "U.S.-Colombia Relations U.S.-Colombia Relations". */
export function isDoubledLabel(line: string): boolean {
  return line.length <= 2 * longestLabel && /^(.{3,}?)\s+\1$/u.test(line.trim());
}

/** A caption may be a phrase with a full stop after a name, but not a sentence of eight words and more. */
function isSentence(text: string): boolean {
  return /[.!?。]["”»)]?$/.test(text) && text.split(/\s+/).length > 10;
}

function key(line: string): string {
  return line
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\s]+/gu, ' ')
    .trim();
}
