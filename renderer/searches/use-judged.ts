import type { ArticleId } from '../../preload/contract/articles.ts';
import type { AskedSearch, JudgedArticle } from '../../preload/contract/searches.ts';
import { useMemo } from 'react';
import { useCall } from '../bridge.ts';

/** What was said of articles for a search, by article; of a list that is none, nothing. */
export function useJudged(asked: AskedSearch | null): ReadonlyMap<ArticleId, JudgedArticle> {
  const input = asked === null || asked.query.trim() === '' ? null : { query: asked.query, shelf: asked.shelf };
  const { data, isPlaceholderData } = useCall('searchLog.judged', input);
  // what was said for the search before is not said for this one
  const known = input === null || isPlaceholderData ? undefined : data;
  return useMemo(() => new Map((known ?? []).map((judged) => [judged.article, judged])), [known]);
}
