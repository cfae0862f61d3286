import type { Database } from 'better-sqlite3';
import { transliterations } from '../archive/names/transliterate.ts';
import type { TextTable } from './index-schema.ts';
import { stemmersOf, type Stemmer } from './stemmers.ts';

/** A pattern stands for no more words than this, and a word for no more forms, the first in their order. */
const mostWords = 200;
const mostForms = 24;
/** How much of a word its forms must have in common; what stems change beyond it is rare. */
const sharedStart = 3;
const shortestWord = 4;
/** How many words' forms are remembered, and for how long the languages of the archive, in milliseconds. */
const mostRemembered = 500;
const languagesHoldMs = 60_000;

/** What is known of the words of an index. */
export interface WordSource {
  /** The words of the index that a pattern with `?` and `*` describes. */
  matching(pattern: string): readonly string[];
  /** The other forms of a word that the index holds: those in another script, and with the same stem in a language of the archive. */
  formsOf(word: string): readonly string[];
}

/** The words of an archive's index, asked of the index itself. */
export class IndexWords {
  readonly #db: Database;
  readonly #sources = new Map<TextTable, WordSource>();
  #stemmers: { readonly at: number; readonly all: readonly Stemmer[] } | null = null;

  constructor(db: Database) {
    this.#db = db;
  }

  /** Forgets what it knows of the words, more of which there may be now. */
  forget(): void {
    this.#sources.clear();
  }

  /** The words of one of its tables. */
  of(texts: TextTable): WordSource {
    const known = this.#sources.get(texts);
    if (known !== undefined) return known;
    const source = this.#source(texts);
    this.#sources.set(texts, source);
    return source;
  }

  #source(texts: TextTable): WordSource {
    this.#db.exec(/* sql */ `
      CREATE VIRTUAL TABLE IF NOT EXISTS temp.${texts}_words USING fts5vocab (idx, ${texts}, row);
      CREATE VIRTUAL TABLE IF NOT EXISTS temp.${texts}_places USING fts5vocab (idx, ${texts}, instance)`);
    const matching = this.#db
      .prepare<[string, string, string, number], string>(
        /* sql */ `SELECT term FROM temp.${texts}_words WHERE term >= ? AND term < ? AND term GLOB ? LIMIT ?`,
      )
      .pluck();
    const forms = new Map<string, readonly string[]>();
    return {
      matching(pattern) {
        const start = pattern.replace(/[?*].*$/su, '');
        return matching.all(start, `${start}\u{10FFFF}`, pattern, mostWords);
      },
      formsOf: (word) => {
        const remembered = forms.get(word);
        if (remembered !== undefined) return remembered;
        const found = this.#formsOf(word, (start) => matching.all(start, `${start}\u{10FFFF}`, '*', 20_000));
        if (forms.size >= mostRemembered) forms.clear();
        forms.set(word, found);
        return found;
      },
    };
  }

  #formsOf(word: string, wordsFrom: (start: string) => readonly string[]): readonly string[] {
    if (Array.from(word).length < shortestWord || !/^\p{L}+$/u.test(word)) return [];
    const forms = new Set<string>();
    // A guess in another script is a word only if the archive has it.
    for (const guess of transliterations(word)) if (wordsFrom(guess).includes(guess)) forms.add(guess);
    for (const stem of this.#currentStemmers()) {
      const own = stem(word);
      const shared = commonStart(word, own);
      const start = Array.from(shared).length < sharedStart ? word : shared;
      // A stemmer may take a short name for a stem with an ending, and the name itself for the stem of its forms: Киев, Киеве.
      for (const other of wordsFrom(start)) {
        const stemmed = stem(other);
        if (other !== word && (stemmed === own || stemmed === word)) forms.add(other);
      }
    }
    return [...forms].slice(0, mostForms);
  }

  #currentStemmers(): readonly Stemmer[] {
    const now = performance.now();
    if (this.#stemmers === null || now - this.#stemmers.at > languagesHoldMs) {
      const languages = this.#db
        .prepare<[], string>(/* sql */ `SELECT DISTINCT language FROM main.articles WHERE language IS NOT NULL`)
        .pluck()
        .all();
      this.#stemmers = { at: now, all: stemmersOf(languages) };
    }
    return this.#stemmers.all;
  }
}

function commonStart(one: string, other: string): string {
  let length = 0;
  while (length < one.length && one.charAt(length) === other.charAt(length)) length += 1;
  return one.slice(0, length);
}
