import type { ArticleId } from '../../preload/contract/articles.ts';
import { useQueryClient } from '@tanstack/react-query';
import type { RefObject } from 'react';
import { useAppState } from '../app-state.tsx';
import { useArticleActions } from '../library/article-actions.ts';
import { isAnyShown } from '../library/shown-articles.ts';
import { useKey } from '../ui/keys.tsx';
import { useMoreLike } from './more-like.ts';

/**
 * Binds the keys that act on articles: on the selected ones, else on the one `pointed` at in the list, else on the
 * open one. Delete acts `within` the panes that show articles only.
 */
export function useArticleKeys(pointed: RefObject<ArticleId | null>, within: RefObject<HTMLElement | null>): void {
  const { selected, openArticle, shelf, ask, open, select } = useAppState();
  const queries = useQueryClient();
  const actions = useArticleActions();
  const moreLike = useMoreLike();
  const act = (on: (ids: readonly ArticleId[]) => void): boolean => {
    const one = pointed.current ?? openArticle;
    const ids = selected.size > 0 ? [...selected] : one === null ? [] : [one];
    if (ids.length > 0) on(ids);
    return ids.length > 0;
  };
  useKey('article.star', () => act((ids) => void actions.star(ids, !isAnyShown(queries, ids, 'isStarred'))));
  useKey('article.unread', () => act((ids) => void actions.markUnread(ids, !isAnyShown(queries, ids, 'isUnread'))));
  useKey('article.tag', () => act((ids) => ask({ tag: ids })));
  useKey('article.dossier', () => act((ids) => ask({ dossiers: ids })));
  useKey('article.export', () => act((ids) => ask({ export: { kind: 'articles', ids } })));
  useKey('article.like', () => act(([id]) => id !== undefined && moreLike(id)));
  const trash = (ids: readonly ArticleId[]): void => {
    if (shelf.kind === 'trash') return ask({ destroy: ids });
    if (openArticle !== null && ids.includes(openArticle)) open(null);
    void actions.trash(ids);
    select([]);
  };
  useKey('article.trash', () => act(trash), within);
}
