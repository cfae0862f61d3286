import type { ArticleId, ArticleSummary, DossierId } from './articles.ts';

/** The shelf a list is taken from; a query searches within it. */
export type Shelf =
  | { readonly kind: 'all' | 'unread' | 'starred' | 'annotated' | 'trash' | 'sample' }
  | { readonly kind: 'dossier'; readonly id: DossierId }
  | { readonly kind: 'tag'; readonly name: string };

/**
 * The orders a list can have. `recent` is `relevance` with newer articles a little higher; without words to rank by, both are
 * `newest`. `outlet` and `annotations` have the newest first among equals.
 */
export const sortOrders = ['relevance', 'recent', 'newest', 'oldest', 'outlet', 'annotations'] as const;

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
  readonly translationMarks: Snippet['marks'];
  readonly snippet: Snippet | null;
}

/** Places in a text, as UTF-16 offsets, in order, not overlapping. `isCut` when there are more than are looked for. */
export interface TextPlaces {
  readonly marks: Snippet['marks'];
  readonly isCut: boolean;
}

/** Where what a query looks for stands in one article: in its canonical text, in its headline, and in the translation of that. */
export interface ArticleHits extends TextPlaces {
  readonly titleMarks: Snippet['marks'];
  readonly translationMarks: Snippet['marks'];
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

/**
 * Something that can be completed while typing: `query` is what the search field should hold when it is chosen, with the caret at
 * `caret` (UTF-16). `meaning` says what the text alone does not, as French of `fr`; `count` is how many articles have it, where a value is chosen.
 */
export interface Suggestion {
  readonly kind: 'headline' | 'outlet' | 'author' | 'tag' | 'dossier' | 'word' | 'field' | 'value';
  readonly text: string;
  readonly meaning: string | null;
  readonly count: number | null;
  readonly query: string;
  readonly caret: number;
  readonly articleId: ArticleId | null;
}

/** An article that a note can link to. */
export interface Headline {
  readonly id: ArticleId;
  readonly title: string;
  readonly translation: string | null;
}

/** A search that finds no more articles than these may have a slip in it. */
export const fewResults = 3;

/** A query that is spelt as the archive has its words, the places of the words that were changed (UTF-16), and how many articles it finds. */
export interface MeantQuery {
  readonly query: string;
  readonly marks: Snippet['marks'];
  readonly total: number;
}
