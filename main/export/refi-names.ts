import { oneLine } from '../archive/one-line.ts';

const longestName = 80;

/** A name on one line, of what XML can hold, never an empty one. */
export function refiName(words: string): string {
  const name = oneLine(words.replace(/[\uFFFE\uFFFF]/gu, ''));
  return name === '' ? 'Untitled' : name;
}

/** The same, short enough for a list. */
export function shortRefiName(words: string): string {
  const name = refiName(words);
  if (name.length <= longestName) return name;
  return `${name.slice(0, longestName - 1).replace(/[\uD800-\uDBFF]$/u, '')}…`;
}

/** The name of a source, which programs also give to the file that they keep its text in: without what parts the folders of a path. */
export function sourceName(title: string): string {
  return shortRefiName(title.replace(/[/\\]/gu, '-'));
}
