import { foldLine } from './white-space.ts';

/** Words that stand in the names of bodies, not of people: "Ministry of Foreign Affairs, Norway" keeps its order. */
const bodyWords = /(?:^|\s)(?:of|for|and|the|für|und|para|pour|&)(?:\s|$)/i;
const suffix = /^(?:jr|sr|ii|iii|iv|esq|ph\.?\s?d|m\.?d)\.?$/i;
const longestName = 300;

/** A name that reference managers write surname first ("Last, First, Jr.") in the order it is spoken; empty for none. */
export function personName(written: string): string {
  const name = foldLine(written.slice(0, longestName))
    .replace(/^by\s+/i, '')
    .replace(/[\s,;]+$/, '');
  const parts = name.split(/\s*,\s*/);
  const [family = '', given = '', ...more] = parts;
  if (parts.length < 2 || bodyWords.test(name)) return name;
  if (suffix.test(given)) return [family, given, ...more].join(' ');
  if (parts.length > 3 || (more[0] !== undefined && !suffix.test(more[0]))) return name;
  return [given, family, ...more].join(' ');
}

/** Names of which some may be several, parted by semicolons, in the order they are spoken, each once. */
export function personNames(written: readonly string[]): string[] {
  const names = written.flatMap((line) => line.split(/\s*[;\n]\s*/)).map(personName);
  return [...new Set(names.filter((name) => /\p{L}/u.test(name)))];
}
