import type { ArticleId } from './articles.ts';
import type { Shelf, SortOrder } from './search.ts';

/** What is asked when one searches: words, the shelf they are looked for on, and the order that was chosen. */
export interface AskedSearch {
  readonly query: string;
  readonly shelf: Shelf;
  readonly sort: SortOrder;
}

/** The public name of a saved search, of the same shape as an article's. */
export type SavedSearchId = string & { readonly __brand: 'SavedSearchId' };

/** A search kept under a name. `newArticles` is how many it finds that were filed since it was last looked at, at `seenAt` (milliseconds UTC). */
export interface SavedSearch extends AskedSearch {
  readonly id: SavedSearchId;
  readonly name: string;
  readonly seenAt: number;
  readonly newArticles: number;
}

/** The public name of a search in the log, of the same shape as an article's. */
export type SearchId = string & { readonly __brand: 'SearchId' };

/** What can be said of an article that a search found: that it is part of the sample, or that it is not. */
export const judgements = ['kept', 'rejected'] as const;

/** One of the judgements above. */
export type Judgement = (typeof judgements)[number];

/** What is said of an article for one search, and why; with `null`, nothing. */
export interface JudgedArticle {
  readonly article: ArticleId;
  readonly judgement: Judgement | null;
  readonly reason: string;
}

/**
 * A search of the log: the same words on the same shelf are one, with what its last run found. `sort` is the order the list had;
 * `shelfName` is the shelf's as it was called then; `days` is on how many days it was run, from `firstAt` to `lastAt`.
 */
export interface LoggedSearch extends AskedSearch {
  readonly id: SearchId;
  readonly shelfName: string;
  readonly explanation: string;
  readonly firstAt: number;
  readonly lastAt: number;
  readonly days: number;
  readonly found: number;
  readonly opened: number;
  readonly kept: number;
  readonly rejected: number;
}

/** A part of the log, what was last searched for first; `total` counts all of it. */
export interface SearchLogPage {
  readonly total: number;
  readonly searches: readonly LoggedSearch[];
}

/** The formats of a methods appendix. */
export const methodsFormats = ['markdown', 'csv'] as const;

/** One of the formats above. */
export type MethodsFormat = (typeof methodsFormats)[number];

/** A methods appendix that was written; `place` is the folder of its `file`, or the address of the download. */
export interface MethodsReport {
  readonly searches: number;
  readonly judged: number;
  readonly file: string;
  readonly place: string;
}
