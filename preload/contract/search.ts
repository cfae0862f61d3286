import type { ArticleId, ArticleSummary, DossierId } from './articles.ts';

/** The shelf a list is taken from; a query searches within it. */
export type Shelf =
  | { readonly kind: 'all' | 'unread' | 'starred' | 'annotated' | 'trash' | 'sample' }
  | { readonly kind: 'dossier'; readonly id: DossierId }
  | { readonly kind: 'tag'; readonly name: string };

/** The orders a list can have; without words to rank by, `relevance` is `newest`. */
export const sortOrders = ['relevance', 'newest', 'oldest'] as const;

/** One of the orders above. */
export type SortOrder = (typeof sortOrders)[number];

/** A passage of plain text with the hits in it, as UTF-16 offsets into `text`, in order, not overlapping. */
export interface Snippet {
  readonly text: string;
  readonly marks: readonly (readonly [start: number, end: number])[];
}

/** A row of a list: an article and, when words were searched for, why it is there. A higher `score` is a better match. */
export interface Hit extends ArticleSummary {
  readonly score: number;
  readonly titleMarks: Snippet['marks'];
  readonly snippet: Snippet | null;
}

/** Places in a text, as UTF-16 offsets, in order, not overlapping. `isCut` when there are more than are looked for. */
export interface TextPlaces {
  readonly marks: Snippet['marks'];
  readonly isCut: boolean;
}

/** Where what a query looks for stands in one article: in its canonical text, and in its headline. */
export interface ArticleHits extends TextPlaces {
  readonly titleMarks: Snippet['marks'];
}

/** A passage of an article; `at` is where its first hit begins in the canonical text. */
export interface ArticlePassage extends Snippet {
  readonly at: number;
}

/** Passages of one article besides the one its row shows, in the order of the text; `total` counts also those not given. */
export interface ArticlePassages {
  readonly passages: readonly ArticlePassage[];
  readonly total: number;
}

/** What is odd about a query, in plain words, with the place in it; the query is still answered as far as it makes sense. */
export interface QueryProblem {
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

/** A word of a query and its other forms that were looked for too. */
export interface AddedForms {
  readonly word: string;
  readonly forms: readonly string[];
}

/** One page of a list. `sort` is the order it has, which the query may ask for itself;
 * `explanation` is the query in words, what is looked for between asterisks. `total` counts all pages. `covered` is the share (0–1) of the archive the index holds just now. */
export interface SearchPage {
  readonly total: number;
  readonly hits: readonly Hit[];
  readonly problems: readonly QueryProblem[];
  readonly sort: SortOrder;
  readonly explanation: string;
  readonly added: readonly AddedForms[];
  readonly covered: number;
  readonly seconds: number;
}

/** Something that can be completed while typing: `query` is what the search field should hold when it is chosen. */
export interface Suggestion {
  readonly kind: 'headline' | 'outlet' | 'author' | 'tag' | 'dossier' | 'word';
  readonly text: string;
  readonly query: string;
  readonly articleId: ArticleId | null;
}
