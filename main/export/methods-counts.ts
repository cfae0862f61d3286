import type { UsedArticle } from '../archive/search-record.ts';

/** How many articles were opened, kept and rejected. */
export interface UseCounts {
  readonly opened: number;
  readonly kept: number;
  readonly rejected: number;
}

/** What became of the articles of a search, in numbers. */
export function countUses(articles: readonly Pick<UsedArticle, 'openedAt' | 'judgement'>[]): UseCounts {
  return {
    opened: articles.filter(({ openedAt }) => openedAt !== null).length,
    kept: articles.filter(({ judgement }) => judgement === 'kept').length,
    rejected: articles.filter(({ judgement }) => judgement === 'rejected').length,
  };
}
