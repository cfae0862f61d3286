import type { ArticleSummary, FieldName } from './articles.ts';

/** The public name of a pair of articles, of the same shape as an article's. */
export type PairId = string & { readonly __brand: 'PairId' };

/** Why two articles are a pair: their texts are nearly the same, or they stand at one address with different texts. */
export type PairKind = 'near-same' | 'same-address';

/** What a researcher may say of a pair: one article filed twice, two versions of it, or two articles of their own. */
export const pairDecisions = ['same', 'version', 'separate'] as const;

/** One of the decisions above. */
export type PairDecision = (typeof pairDecisions)[number];

/**
 * Two articles that may be one. `first` was filed before `second`; `contained` is the share, 0 to 1, of the shorter text that
 * is in the longer; `decision` is null while nobody has decided. Times are milliseconds since 1970, UTC.
 */
export interface ArticlePair {
  readonly id: PairId;
  readonly kind: PairKind;
  readonly contained: number;
  readonly decision: PairDecision | null;
  readonly foundAt: number;
  readonly decidedAt: number | null;
  readonly first: ArticleSummary;
  readonly second: ArticleSummary;
}

/** One page of pairs. */
export interface PairPage {
  readonly total: number;
  readonly pairs: readonly ArticlePair[];
}

/** A stretch of text that stands in both articles, or in the first or the second alone. */
export interface DiffRun {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** How the two articles of a pair differ, word by word: those fields that differ, and the text, a line per block. */
export interface PairComparison {
  readonly pair: ArticlePair;
  readonly title: readonly DiffRun[];
  readonly fields: readonly { readonly name: Exclude<FieldName, 'title'>; readonly runs: readonly DiffRun[] }[];
  readonly text: readonly DiffRun[];
}

/** All versions of one article, the first filed first, itself among them, and the pairs that join them. */
export interface ArticleVersions {
  readonly articles: readonly ArticleSummary[];
  readonly pairs: readonly ArticlePair[];
}
