import type { ArticleFields, ArticleId } from '../../preload/contract/articles.ts';
import type { AddedForms, Shelf, SortOrder } from '../../preload/contract/search.ts';
import type { Judgement } from '../../preload/contract/searches.ts';

/** The versions of what answers searches: with others, the same words may find something else. */
export interface SearchVersions {
  readonly program: string;
  readonly index: number;
  readonly normaliser: number;
}

/**
 * What a search found when it was run, and in what surroundings. Times are milliseconds UTC, `utcOffset` how many minutes the
 * clock was ahead of it; `articles` is how many there were outside the trash, `covered` the share (0–1) of them in the index.
 */
export interface SearchRun {
  readonly at: number;
  readonly utcOffset: number;
  readonly shelfName: string;
  /** The order of the list, which the words may have asked for themselves. */
  readonly sort: SortOrder;
  readonly explanation: string;
  readonly added: readonly AddedForms[];
  readonly found: number;
  readonly articles: number;
  readonly covered: number;
  readonly revision: number;
  readonly versions: SearchVersions;
}

/** An article that was opened or judged for a search; times as above, `null` for what did not happen. */
export interface UsedArticle {
  readonly id: ArticleId;
  readonly externalId: string | null;
  readonly fields: ArticleFields;
  readonly isTrashed: boolean;
  readonly openedAt: number | null;
  readonly judgement: Judgement | null;
  readonly reason: string;
  readonly judgedAt: number | null;
}

/** How an article that a search found is cited, on one line. */
export type CiteUsed = (article: UsedArticle) => string;

/** A search with all that the log holds of it: its last run on each day, oldest first, and what became of what it found. */
export interface RecordedSearch {
  readonly query: string;
  readonly shelf: Shelf;
  readonly firstAt: number;
  readonly runs: readonly SearchRun[];
  readonly articles: readonly UsedArticle[];
}

/** How many minutes the clock of this computer was ahead of UTC at a moment. */
export function utcOffset(at: number): number {
  return -new Date(at).getTimezoneOffset();
}

/** The day (`YYYY-MM-DD`) it was at a moment, where the clock was so many minutes ahead of UTC. */
export function localDay(at: number, utcOffset: number): string {
  return new Date(at + utcOffset * 60_000).toISOString().slice(0, 10);
}
