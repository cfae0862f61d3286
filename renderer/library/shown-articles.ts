import type { Article, ArticleId, ArticleSummary } from '../../preload/contract/articles.ts';
import type { SearchPage } from '../../preload/contract/search.ts';
import type { QueryClient } from '@tanstack/react-query';
import type { Found } from '../search/article-pages.ts';

/** What the reader and the lists of this window last showed of articles. */
export function shownArticles(queries: QueryClient): ReadonlyMap<ArticleId, ArticleSummary> {
  const found = queries.getQueriesData<Found>({ queryKey: ['search.found'] }).map(([, data]) => data?.first);
  const pages = queries.getQueriesData<SearchPage>({ queryKey: ['search.run'] }).map(([, page]) => page);
  const read = queries.getQueriesData<Article>({ queryKey: ['articles.get'] }).map(([, article]) => article);
  const listed = [...found, ...pages].flatMap((page) => page?.hits ?? []);
  return new Map([...listed, ...read.filter((article) => article !== undefined)].map((shown) => [shown.id, shown]));
}

/** Whether any of the articles was last shown as starred, or as unread. */
export function isAnyShown(queries: QueryClient, ids: readonly ArticleId[], state: 'isStarred' | 'isUnread'): boolean {
  const shown = shownArticles(queries);
  return ids.some((id) => shown.get(id)?.[state] === true);
}
