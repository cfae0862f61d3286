import type { Database } from 'better-sqlite3';
import type { Suggestion } from '../../preload/contract/search.ts';
import { commonestWords } from './commonest-words.ts';
import { headlineKey, namedEntry, toSuggestion } from './suggestion-entry.ts';
import { SuggestionStore } from './suggestion-store.ts';
import {
  articlesAfter,
  articlesOf,
  firstOfLast,
  tagsAndDossiers,
  type SuggestingArticle,
} from './suggestion-sources.ts';
import { turn } from '../archive/turn.ts';

/** Of more headlines than this, those filed last are suggested: each takes more than a kilobyte of memory. */
const mostHeadlines = 25_000;
/** How many words of the index are suggested: those that most articles have. */
const mostWords = 20_000;
/** How long nothing must have changed before the words are read again, in milliseconds: an import changes much at once. */
const quietMs = 2_000;
/** How many articles are read at a time while loading; takes a few milliseconds. */
const articlesPerStep = 50;

/** A field whose value is being typed, at the end of the text. */
const openField = /(?<=^|[\s-])(headline|outlet|author|tag):["“]?([^"“”]*)$/iu;

/** Completions of what is being typed, over headlines, names and the words of the index; held in memory, loaded by `warm`. */
export class Suggestions {
  readonly #db: Database;
  readonly #store = new SuggestionStore();
  readonly #headlines = new Set<number>();
  #words: readonly string[] = [];
  #state: 'cold' | 'warming' | 'warm' = 'cold';
  #changedSinceWords = 0;
  #reading: NodeJS.Timeout | undefined;

  constructor(db: Database) {
    this.#db = db;
  }

  /** Loads everything, a few milliseconds at a time. Does nothing the second time. */
  async warm(): Promise<void> {
    if (this.#state !== 'cold') return;
    this.#state = 'warming';
    const firstHeadline = firstOfLast(this.#db, mostHeadlines);
    for (let after: number | undefined = 0; after !== undefined;) {
      const articles = articlesAfter(this.#db, after, articlesPerStep);
      for (const article of articles) this.#addArticle(article, article.number >= firstHeadline);
      after = articles.at(-1)?.number;
      if (!(await this.#isStillOpen())) return;
    }
    this.#addTagsAndDossiers();
    await this.#loadWords();
    this.#state = 'warm';
  }

  /** Follows changes of articles, by their numbers; `isSettled` when the index has caught up with the archive. */
  noteChange(numbers: readonly number[], isSettled: boolean): void {
    if (this.#state === 'cold' || numbers.length === 0) return;
    const articles = new Map(articlesOf(this.#db, numbers).map((article) => [article.number, article]));
    for (const number of numbers) {
      const article = articles.get(number);
      if (article === undefined || article.trashed_at !== null) this.#removeHeadline(number);
      else this.#addArticle(article, true);
    }
    this.#changedSinceWords += numbers.length;
    if (!isSettled || this.#state !== 'warm') return;
    this.#addTagsAndDossiers();
    // Words of single articles matter little among many; after a tenth of the archive has changed they are read again.
    if (this.#changedSinceWords * 10 < this.#headlines.size) return;
    clearTimeout(this.#reading);
    // A failure leaves the words as they were: damage of the index is reported by searching it.
    this.#reading = setTimeout(() => void this.#loadWords().catch(() => undefined), quietMs).unref();
  }

  /** The best completions of a text: of all of it, or of its last word with the rest kept as it is. */
  suggest(text: string, limit: number): readonly Suggestion[] {
    const field = openField.exec(text);
    if (field !== null) {
      const [, name = '', value = ''] = field;
      const kind = name.toLowerCase();
      const found = this.#store.find(value, limit, (entry) => entry.kind === kind);
      return found.map((entry) => toSuggestion(entry, text.slice(0, field.index)));
    }
    const whole = this.#store.find(text, limit, () => true);
    const lastWord = /\S+$/u.exec(text);
    if (lastWord === null || lastWord.index === 0) return whole.map((entry) => toSuggestion(entry, ''));
    const known = new Set(whole.map(({ id }) => id));
    const ofLast = this.#store
      .find(lastWord[0], limit, ({ id, kind }) => kind !== 'headline' && !known.has(id))
      .map((entry) => toSuggestion(entry, text.slice(0, lastWord.index)));
    return [...whole.map((entry) => toSuggestion(entry, '')), ...ofLast].slice(0, limit);
  }

  #addArticle({ number, id, title, outlet, author }: SuggestingArticle, withHeadline: boolean): void {
    if (outlet !== null) this.#store.put(namedEntry('outlet', outlet));
    for (const name of author?.split('; ') ?? []) this.#store.put(namedEntry('author', name));
    if (!withHeadline) return;
    this.#store.put({ id: headlineKey(number), kind: 'headline', text: title, articleId: id });
    this.#headlines.add(number);
    if (this.#headlines.size <= mostHeadlines) return;
    for (const oldest of this.#headlines) return this.#removeHeadline(oldest);
  }

  #removeHeadline(number: number): void {
    this.#headlines.delete(number);
    this.#store.remove(headlineKey(number));
  }

  #addTagsAndDossiers(): void {
    for (const { kind, text } of tagsAndDossiers(this.#db)) this.#store.put(namedEntry(kind, text));
  }

  async #loadWords(): Promise<void> {
    this.#changedSinceWords = 0;
    const words = await commonestWords(this.#db, mostWords, () => this.#isStillOpen());
    if (!this.#db.open) return;
    const isKept = new Set(words);
    for (const word of this.#words) if (!isKept.has(word)) this.#store.remove(namedEntry('word', word).id);
    this.#words = words;
    for (const [index, word] of words.entries()) {
      this.#store.put(namedEntry('word', word));
      if (index % 200 === 0 && !(await this.#isStillOpen())) return;
    }
  }

  /** Lets everything else have its turn; the archive may have been closed meanwhile. */
  async #isStillOpen(): Promise<boolean> {
    await turn();
    return this.#db.open;
  }
}
