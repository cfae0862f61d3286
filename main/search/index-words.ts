import type { Database } from 'better-sqlite3';
import { transliterations } from '../archive/names/transliterate.ts';
import type { TextTable } from './index-schema.ts';
import { stemmersOf, type Stemmer } from './stemmers.ts';
import { placesTable, wordsTable } from './vocabulary.ts';

/** A pattern stands for no more words than this, and a word for no more forms, the first in their order. */
const mostWords = 200;
const mostForms = 24;
/** Of so many words that begin alike the forms of one are picked. */
const mostAlike = 20_000;
/** How much of a word its forms must have in common; what stems change beyond it is rare. */
const sharedStart = 3;
const shortestWord = 4;
/** How many answers are remembered. */
const mostRemembered = 500;

/** What is known of the words of an index. */
export interface WordSource {
  /** The table of SQLite with every place of every word. */
  readonly places: string;
  /** The words of the index that a pattern with `?` and `*` describes. */
  matching(pattern: string): readonly string[];
  /** The other forms of a word that the index holds: those in another script, and with the same stem in a language of the archive. */
  formsOf(word: string): readonly string[];
}

interface SpokenRow {
  readonly language: string | null;
  readonly isTranslated: number;
}

/** What languages articles have, each with and without a translated headline. */
const spoken = /* sql */ `SELECT DISTINCT language, translation IS NOT NULL AS isTranslated FROM main.articles`;

/** The words of an archive's index, asked of the index itself. */
export class IndexWords {
  readonly #db: Database;
  readonly #sources = new Map<TextTable, WordSource>();
  readonly #remembered = new Map<string, readonly string[]>();
  #languages: Set<string> | null = null;
  #stemmers: readonly Stemmer[] = stemmersOf([]);

  constructor(db: Database) {
    this.#db = db;
  }

  /** Forgets what it knows of the words, more of which there may be now, with the languages of some articles. */
  noteArticles(numbers: readonly number[]): void {
    this.#remembered.clear();
    if (this.#languages === null || numbers.length === 0) return;
    const ofThese = /* sql */ `${spoken} WHERE number IN (SELECT value FROM json_each(?))`;
    this.#addLanguages(this.#db.prepare<[string], SpokenRow>(ofThese).all(JSON.stringify(numbers)));
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
    const find = this.#db
      .prepare<[string, string, string, number], string>(
        /* sql */ `SELECT term FROM ${wordsTable(this.#db, texts)} WHERE term >= ? AND term < ? AND term GLOB ? LIMIT ?`,
      )
      .pluck();
    const wordsFrom = (start: string, pattern: string, most: number): readonly string[] =>
      find.all(start, `${start}\u{10FFFF}`, pattern, most);
    return {
      places: placesTable(this.#db, texts),
      matching: (pattern) =>
        this.#once(`${texts} ${pattern}`, () => wordsFrom(pattern.replace(/[?*].*$/su, ''), pattern, mostWords)),
      formsOf: (word) =>
        this.#once(`${texts} ${word}`, () => this.#formsOf(word, (start) => wordsFrom(start, '*', mostAlike))),
    };
  }

  /** An answer, asked for once as long as the words stay the same. */
  #once(question: string, ask: () => readonly string[]): readonly string[] {
    const remembered = this.#remembered.get(question);
    if (remembered !== undefined) return remembered;
    const answer = ask();
    if (this.#remembered.size >= mostRemembered) this.#remembered.clear();
    this.#remembered.set(question, answer);
    return answer;
  }

  #formsOf(word: string, wordsFrom: (start: string) => readonly string[]): readonly string[] {
    if (Array.from(word).length < shortestWord || !/^\p{L}+$/u.test(word)) return [];
    const forms = new Set<string>();
    // A guess in another script is a word only if the archive has it.
    for (const guess of transliterations(word)) if (wordsFrom(guess).includes(guess)) forms.add(guess);
    for (const stem of this.#currentStemmers()) {
      const own = stem(word);
      // A stem may end in an i where its words have a y: ministries, ministry.
      const shared = commonStart(word, own.replace(/i$/u, ''));
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
    if (this.#languages === null) this.#addLanguages(this.#db.prepare<[], SpokenRow>(spoken).all());
    return this.#stemmers;
  }

  /**
   * A translated headline does not tell its language: as where no article tells one, it is taken for English. Whoever translates into
   * another language has articles in it, too, as a rule, and the forms of its words are known by those.
   */
  #addLanguages(rows: readonly SpokenRow[]): void {
    const languages = rows.flatMap(({ language, isTranslated }) => [
      ...(language === null ? [] : [language]),
      ...(isTranslated === 1 ? ['en'] : []),
    ]);
    const known = (this.#languages ??= new Set());
    if (languages.every((language) => known.has(language))) return;
    for (const language of languages) known.add(language);
    this.#stemmers = stemmersOf([...known]);
  }
}

function commonStart(one: string, other: string): string {
  let length = 0;
  while (length < one.length && one.charAt(length) === other.charAt(length)) length += 1;
  return one.slice(0, length);
}
