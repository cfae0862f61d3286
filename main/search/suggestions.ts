import type { Database } from 'better-sqlite3';
import { authorsIn } from '../archive/whole-name.ts';
import { commonestWords } from './commonest-words.ts';
import { headlineKeys, namedEntry } from './suggestion-entry.ts';
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

/** What a source says of places is a country's name at the most. */
const longestCountry = 60;

/** What completes a query: headlines, names and the words of the index; held in memory, loaded by `warm`. */
export class Suggestions {
  readonly #db: Database;
  readonly #store = new SuggestionStore();
  readonly #headlines = new Set<number>();
  #words: ReadonlyMap<string, number> = new Map();
  #state: 'cold' | 'warming' | 'warm' = 'cold';
  #changedSinceWords = 0;
  #reading: NodeJS.Timeout | undefined;

  constructor(db: Database) {
    this.#db = db;
  }

  /** Loads everything, a few milliseconds at a time. Does nothing the second time. */
  async warm(): Promise<void> {
    if (this.#state !== 'cold' || !this.#db.open) return;
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

  /** The things that can be suggested, as far as they are loaded. */
  get store(): SuggestionStore {
    return this.#store;
  }

  /** How many articles have a word of the index, by the words that most have. */
  get words(): ReadonlyMap<string, number> {
    return this.#words;
  }

  #addArticle(article: SuggestingArticle, withHeadline: boolean): void {
    const { number, id, title, translation, outlet, author, countries } = article;
    if (outlet !== null) this.#store.put(namedEntry('outlet', outlet));
    for (const name of authorsIn(author ?? '')) this.#store.put(namedEntry('author', name));
    for (const country of countries?.split('\n') ?? [])
      if (country.length <= longestCountry) this.#store.put(namedEntry('country', country));
    if (!withHeadline) return;
    const { printed, translated } = headlineKeys(number);
    this.#store.put({ id: printed, kind: 'headline', text: title, articleId: id });
    if (translation === null) this.#store.remove(translated);
    else this.#store.put({ id: translated, kind: 'headline', text: translation, articleId: id });
    this.#headlines.add(number);
    if (this.#headlines.size <= mostHeadlines) return;
    for (const oldest of this.#headlines) return this.#removeHeadline(oldest);
  }

  #removeHeadline(number: number): void {
    this.#headlines.delete(number);
    for (const key of Object.values(headlineKeys(number))) this.#store.remove(key);
  }

  #addTagsAndDossiers(): void {
    for (const { kind, text } of tagsAndDossiers(this.#db)) this.#store.put(namedEntry(kind, text));
  }

  async #loadWords(): Promise<void> {
    this.#changedSinceWords = 0;
    const words = await commonestWords(this.#db, mostWords, () => this.#isStillOpen());
    if (!this.#db.open) return;
    const before = this.#words;
    this.#words = new Map(words.map(({ term, doc }) => [term, doc]));
    for (const word of before.keys()) if (!this.#words.has(word)) this.#store.remove(namedEntry('word', word).id);
    for (const [index, { term }] of words.entries()) {
      this.#store.put(namedEntry('word', term));
      if (index % 200 === 0 && !(await this.#isStillOpen())) return;
    }
  }

  /** Lets everything else have its turn; the archive may have been closed meanwhile. */
  async #isStillOpen(): Promise<boolean> {
    await turn();
    return this.#db.open;
  }
}
