import type { Database } from 'better-sqlite3';
import { wordsAfter, type IndexedWord } from './suggestion-sources.ts';

/** Few, since SQLite reads all places of a word to count its articles. */
const wordsPerStep = 20;
const wordShape = /^\p{L}{4,}$/u;

/**
 * The words of the index that most articles have: letters only, four or more. Between steps of some milliseconds asks
 * whether to go on; gives none when not.
 */
export async function commonestWords(
  db: Database,
  limit: number,
  goOn: () => Promise<boolean>,
): Promise<readonly IndexedWord[]> {
  let words: IndexedWord[] = [];
  for (let after = ''; ;) {
    const read = wordsAfter(db, after, wordsPerStep);
    words.push(...read.filter(({ term }) => wordShape.test(term)));
    if (words.length > 2 * limit) words = commonest(words, limit);
    after = read.at(-1)?.term ?? after;
    if (read.length < wordsPerStep) break;
    if (!(await goOn())) return [];
  }
  return commonest(words, limit);
}

function commonest(words: readonly IndexedWord[], limit: number): IndexedWord[] {
  return words.toSorted((a, b) => b.doc - a.doc).slice(0, limit);
}
