import { isAgency } from './agencies.ts';
import { letters } from './headline.ts';
import { foldLine } from './white-space.ts';

const opening =
  /^(?:(?:written|posted|published|reported|story|text|words|analysis|opinion)\s+by|by|por|par|door|przez|autore?s?|autor(?:in|zy|es)?|auteure?s?|authors?|автор(?:ы|и)?|от|текст|بقلم|كتب|文|记者|記者|作者|執筆)(?:\s*[:：|/]\s*|\s+)/iu;
const conjunction = /\s*(?:;|\||\s[•·]\s|\n)\s*|\s+(?:and|und|et|y|e|i|и|og|och|en|&)\s+/iu;
/** Words that say "by" but also begin names: taken off only before a first name and a last name. */
const doubtfulOpening = /^(?:[Vv]on|[Dd][iae]|[Aa][vf])\s+(?=\p{Lu}\S*\s+\p{Lu})/u;
/** "ByJane Doe", as text runs together where a page sets the word apart by style alone. */
const gluedOpening = /^(?:By|Por|Von|Par)(?=\p{Lu}\p{Ll})/u;
/** What follows a name in a byline: a date, a role, where the picture came from. */
const appendage =
  /\s*(?:\([^)]*[:)].*|\s[-–—|]\s.*|[-–—]?\s*\p{L}{3,9}\.? \d{1,2},? \d{4}.*|[-–—]?\s*\d{1,4}[./-]\d{1,2}[./-]\d{1,4}.*)$/u;
const notAName =
  /https?:|www\.|@|^\d+$|^(?:by|por|par|von|admin(?:istrator)?|editor|staff|webmaster|unknown|anonymous|null|undefined|none)$/i;
const longestName = 80;

/** The names in a byline, without "By" and its like, joined by `; `; null when none is a name. */
export function authorNames(written: readonly string[]): string | null {
  const seen = new Map<string, string>();
  for (const part of written.flatMap((line) => splitByline(line))) {
    const name = part
      .replace(opening, '')
      .replace(doubtfulOpening, '')
      .replace(gluedOpening, '')
      .replace(appendage, '')
      .replace(/^[\s,.:;|–—-]+|[\s,:;|–—-]+$/g, '');
    if (name === '' || name.length > longestName || notAName.test(name) || !/\p{L}/u.test(name)) continue;
    if (!seen.has(name.toLowerCase())) seen.set(name.toLowerCase(), name);
  }
  return seen.size === 0 ? null : [...seen.values()].join('; ');
}

/** Whether a line begins as bylines do, with "By" or its like in another language. */
export function isByline(line: string): boolean {
  return opening.test(line) || gluedOpening.test(line);
}

/** Whether what stands for an author is no person: an agency, the outlet, its desk, or the name of an account. */
export function isNoPerson(name: string, outlets: ReadonlySet<string>): boolean {
  const key = letters(name);
  if (key === '' || outlets.has(key) || isAgency(name) || desk.test(name.trim())) return true;
  return !/\p{Lu}/u.test(name) && /^[a-z\d._-]+$/.test(name.trim());
}

const desk =
  /^(?:the\s)?(?:.{0,30}\s)?(?:staff|team|desk|newsroom|editors?|editorial(?: (?:team|staff|board))?|redaktion|r[ée]daction|redacci[oó]n|redazione|reda[cç][aã]o|редакция|admin)$/iu;

/** "A, B and C" as three names, but "Ortega y Gasset" and "Reuters, London" as one. */
function splitByline(line: string): string[] {
  const folded = foldLine(line.slice(0, 1000)).replace(opening, '');
  const parts = folded.split(conjunction).flatMap((part) => part.split(/\s*[,，、]\s*/));
  return parts.length > 1 && parts.every(isWholeName) ? parts : folded.split(/\s*[;|]\s*/);
}

function isWholeName(part: string): boolean {
  const words = part.split(/\s+/);
  return words.length >= 2 && words.length <= 5 && /^\p{Lu}/u.test(part) && !/\d/.test(part);
}
