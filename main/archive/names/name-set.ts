import type { NameSet, NameSetProblem } from '../../../preload/contract/names.ts';
import { isUnspaced, phraseOf } from '../normalise.ts';

/** Name sets read from text, and what of it could not be used. */
export interface ReadNameSets {
  readonly sets: readonly NameSet[];
  readonly problems: readonly NameSetProblem[];
}

/** A name has no more words than this. */
export const longestName = 8;
const longestSpelling = 120;
const mostSpellings = 60;
const mostSets = 5000;

/** The words of a spelling as one key: equal for what the index cannot tell apart, empty where nothing is left to look for. */
export function keyOf(spelling: string): string {
  return phraseOf(spelling).tokens.join(' ');
}

/** Reads name sets, one a line, spellings parted by `|` or by `=` between spaces; lines that begin with `#` are remarks. */
export function readNameSets(text: string): ReadNameSets {
  const sets: NameSet[] = [];
  const problems: NameSetProblem[] = [];
  for (const [index, line] of text.split(/\r\n|[\n\r\u2028\u2029]/).entries()) {
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    const read = sets.length < mostSets ? readLine(line) : { reason: 'too-many-sets' as const, spelling: '' };
    if ('reason' in read) problems.push({ line: index + 1, ...read });
    else sets.push(read);
  }
  return { sets, problems };
}

/** A set as a line that `readNameSets` reads back. */
export function printNameSet(set: NameSet): string {
  return set.spellings.join(' | ');
}

function readLine(line: string): NameSet | Omit<NameSetProblem, 'line'> {
  const spellings = new Map<string, string>();
  for (const piece of line.split(/\||\s=\s/)) {
    const spelling = piece.trim().replaceAll(/\s+/g, ' ');
    if (spelling === '') continue;
    const reason = unfitness(spelling);
    if (reason !== null) return { reason, spelling: spelling.slice(0, longestSpelling) };
    // Capitals tell an acronym from a word, so both may stand in one set.
    const key = `${keyOf(spelling)}${needsCapitals(spelling) ? '^' : ''}`;
    if (!spellings.has(key)) spellings.set(key, spelling);
  }
  const all = Array.from(spellings.values());
  const [first] = all;
  if (first === undefined || all.length < 2) return { reason: 'one-spelling', spelling: first ?? '' };
  if (all.length > mostSpellings) return { reason: 'too-many-spellings', spelling: first };
  return { id: keyOf(first), spellings: all };
}

function unfitness(spelling: string): NameSetProblem['reason'] | null {
  if (spelling.length > longestSpelling || spelling.split(' ').length > longestName) return 'too-long';
  const { tokens, isPrefix } = phraseOf(spelling);
  const [first] = tokens;
  if (first === undefined || !/\p{L}/u.test(spelling)) return 'no-letters';
  // One character of a script without spaces begins too many words, as one letter does.
  if (tokens.length === 1 && (isPrefix || (!isUnspaced(first) && Array.from(first).length < 2)))
    return 'lone-character';
  return null;
}

/** Acronyms of three letters and more that are also words, in the languages of news. */
const acronymsThatAreWords: ReadonlySet<string> = new Set(
  'act agit aid aids aim arm can car cis eau gas rok sea start uno who воз лаг сот цар που'.split(' '),
);

/** Whether a spelling is an acronym that is also a word (`US`, `UN`, `WHO`): it stands for the name only in capitals or with points. */
export function needsCapitals(spelling: string): boolean {
  if (!/^\p{Lu}{2,5}$/u.test(spelling)) return false;
  return Array.from(spelling).length === 2 || acronymsThatAreWords.has(keyOf(spelling));
}

/** Whether words are written as an acronym is: `US`, `U.S.`, `U. S.` */
export function isInCapitals(written: string): boolean {
  return /^\p{Lu}+$/u.test(written) || /^\p{L}\.(?:\s?\p{L}\.)*\s?(?:\p{L}\.?)?$/u.test(written);
}
