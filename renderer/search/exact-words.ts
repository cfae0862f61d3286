import { bareLetters } from './bare-letters.ts';

/** A query with a word of it, or the words of a name, taken as it is typed. */
export function exactly(query: string, word: string): string {
  const words = new Set(bareLetters(word).split(/\s+/u));
  return query
    .split(/(\s+|[()])/u)
    .map((piece) => (words.has(bareLetters(piece)) ? `=${piece}` : piece))
    .join('');
}
