import type { Database } from 'better-sqlite3';
import type { CallInput } from '../../preload/contract/calls.ts';
import type { ArticleHits, ArticlePassages, Headline, MeantQuery, Suggestion } from '../../preload/contract/search.ts';
import type { NameSet } from '../../preload/contract/names.ts';
import type { SearchFacets } from '../../preload/contract/facets.ts';
import { furtherPassages, hitsOf, searchedArticle } from './article-hits.ts';
import { checkIndex } from './check-index.ts';
import { completeQuery } from './complete-query.ts';
import { FacetColumns } from './facet-columns.ts';
import { Facets } from './facets.ts';
import { givenColours } from './given-colours.ts';
import { headlinesWith } from './headlines.ts';
import { ensureIndex } from './index-schema.ts';
import { IndexScrub } from './index-scrub.ts';
import { countRemaining, indexNext } from './index-writer.ts';
import { meantQuery } from './meant-query.ts';
import { Searcher, type FoundPage } from './searcher.ts';
import { articlesWith } from './suggestion-sources.ts';
import { Suggestions } from './suggestions.ts';
import { ValueCounts } from './value-counts.ts';

/** What a search gives: `covered` is the share (0–1) of the archive that the index holds just now. */
export interface SearchMatches extends FoundPage {
  readonly covered: number;
}

/** The search of one archive, over a connection with `archive.sqlite` as `main` and the derived `index.sqlite` as `idx`. */
export class SearchIndex {
  readonly #db: Database;
  readonly #searcher: Searcher;
  readonly #suggestions: Suggestions;
  readonly #facets: Facets;
  readonly #counts: ValueCounts;
  readonly #scrub: IndexScrub;

  /** Makes the index where there is none or one of another version. @throws {SqliteError} when the index is damaged */
  constructor(db: Database, namesOf: () => Iterable<NameSet> = () => []) {
    this.#db = db;
    ensureIndex(db);
    const columns = new FacetColumns(db);
    this.#searcher = new Searcher(db, columns, namesOf);
    this.#suggestions = new Suggestions(db);
    this.#facets = new Facets(db, columns);
    this.#counts = new ValueCounts(db, columns);
    this.#scrub = new IndexScrub(db);
  }

  /** Follows the next changes of the archive, of at most so many articles, in one short transaction; gives whether more may remain. */
  catchUp(limitArticles: number, mostMs = Infinity): boolean {
    const step = indexNext(this.#db, limitArticles, mostMs);
    this.#searcher.noteStep(step);
    this.#suggestions.noteChange(
      step.articles.map(({ number }) => number),
      step.isLast,
    );
    return !step.isLast;
  }

  /** Whether the file of the index may hold words of what was deleted for good. */
  needsScrub(): boolean {
    return this.#scrub.isNeeded();
  }

  /** Takes those words out, for about so many milliseconds; gives whether more remain. */
  scrub(mostMs = Infinity): boolean {
    return this.#scrub.step(mostMs);
  }

  /** The share (0–1) of the archive that the index holds as it is now. */
  covered(): number {
    const remaining = countRemaining(this.#db);
    if (remaining === 0) return 1;
    const articles = Number(this.#db.prepare(/* sql */ `SELECT count(*) FROM main.articles`).pluck().get());
    return Math.max(0, 1 - remaining / Math.max(1, articles));
  }

  /** One page of the articles of a shelf that a query describes. */
  search(input: CallInput<'search.run'>): SearchMatches {
    return { ...this.#searcher.run(input), covered: this.covered() };
  }

  /** Asks for the name sets anew when they are next needed. */
  forgetNames(): void {
    this.#searcher.forgetNames();
  }

  /** All articles of a shelf that a query describes, counted by outlet, year and the like, and over time. */
  facets(input: CallInput<'search.facets'>): SearchFacets {
    return { ...this.#facets.count(this.#searcher.numbersOf(input)), covered: this.covered() };
  }

  /** How many articles with a higher number than this, which were filed later, a query describes within a shelf. */
  countAbove(input: CallInput<'search.facets'>, number: number): number {
    return this.#searcher.countAbove(input, number);
  }

  /** Where what a query looks for stands in an article. @throws {AppError} `not-found` */
  hits({ id, query }: CallInput<'search.hits'>): ArticleHits {
    const article = searchedArticle(this.#db, id);
    return hitsOf(this.#db, article, this.#searcher.wantedBy(query, article.texts));
  }

  /** The best passages of an article for a query besides the one its row shows. @throws {AppError} `not-found` */
  passages({ id, query, limit }: CallInput<'search.passages'>): ArticlePassages {
    const article = searchedArticle(this.#db, id);
    return furtherPassages(this.#db, article, this.#searcher.wantedBy(query, article.texts), limit);
  }

  /** Completions of what is being typed, best first; few or none until `warm` has come by. */
  suggest(input: CallInput<'search.suggest'>): readonly Suggestion[] {
    const year = new Date().getUTCFullYear();
    return completeQuery(input, {
      store: this.#suggestions.store,
      counts: this.#counts,
      year,
      colours: () => givenColours(this.#db),
    });
  }

  /** Articles outside the trash whose headlines have these words; those suggested first, then those filed last. */
  headlines(words: string, limit: number): readonly Headline[] {
    return headlinesWith(words, limit, {
      db: this.#db,
      store: this.#suggestions.store,
      lastFiled: (query, most) => this.#searcher.lastFiled({ query, shelf: { kind: 'all' } }, most),
    });
  }

  /** The query that is meant by one that finds little, if a word of it looks misspelt. */
  meant({ query, shelf }: CallInput<'search.meant'>): Promise<MeantQuery | null> {
    const { store, words } = this.#suggestions;
    return meantQuery(query, {
      articlesWith: (word) => words.get(word) ?? articlesWith(this.#db, word),
      formsOf: (word) => this.#searcher.formsOf(word),
      near: (word, mostLetters) => store.wordsNear(word, mostLetters),
      namesIn: (typed) => this.#searcher.namesIn(typed),
      totalOf: (asked) => this.#searcher.totalOf({ query: asked, shelf }),
    });
  }

  /** Loads what facets are counted from, in steps of a few milliseconds; before that, the first facets take all of the time at once. */
  warmFacets(): Promise<void> {
    return this.#facets.warm();
  }

  /** Loads facets and suggestions in steps of a few milliseconds, with time between them for everything else. */
  async warm(): Promise<void> {
    await this.warmFacets();
    await this.#suggestions.warm();
  }

  /** What is wrong with the index, as sentences; none when all is well. Reads the whole index. */
  check(): readonly string[] {
    return checkIndex(this.#db);
  }
}
