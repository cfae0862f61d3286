import { readTokens } from './normalise.ts';

/** A character that no folded word holds, and that FTS5 takes for part of one. */
const joint = '\u00B7';

/**
 * A name as one word of the index, which no other name is and no word of a text: `·the·times`. Names that differ only in case,
 * accents or punctuation are the same; empty for a name without a letter or digit.
 */
export function wholeName(name: string): string {
  let whole = '';
  readTokens(name, (token) => void (whole += joint + token));
  return whole;
}

/** Names without those that are the same name again, the first spelling of each; none that is empty. */
export function uniqueNames(names: readonly string[]): readonly string[] {
  const unique = new Map<string, string>();
  for (const name of names) {
    const whole = wholeName(name) || name;
    if (whole !== '' && !unique.has(whole)) unique.set(whole, name);
  }
  return [...unique.values()];
}

/** The names in the field for authors. */
export function authorsIn(written: string): readonly string[] {
  return written
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
