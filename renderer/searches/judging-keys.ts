import type { ArticleId } from '../../preload/contract/articles.ts';
import type { AskedSearch } from '../../preload/contract/searches.ts';
import type { RefObject } from 'react';
import { useAppState } from '../app-state.tsx';
import { useKey } from '../ui/keys.tsx';
import { useJudging } from './judging.ts';
import { useJudged } from './use-judged.ts';

interface Judged {
  readonly ids: readonly ArticleId[];
  readonly asked: AskedSearch;
}

/**
 * Binds the keys that keep and reject: what is selected, else what is `pointed` at in the list, for the search the list shows;
 * else the open article, for the search it was opened from. What is kept, or rejected, already is so no longer.
 */
export function useJudgingKeys(pointed: RefObject<ArticleId | null>, question: AskedSearch | undefined): void {
  const { selected, openArticle, openedFrom, ask } = useAppState();
  const inList = question !== undefined && question.query.trim() !== '' ? question : null;
  const judgedInList = useJudged(inList);
  const judgedInReader = useJudged(openedFrom);
  const { keep, clear } = useJudging();
  const wanted = (): Judged | null => {
    const ids = selected.size > 0 ? [...selected] : pointed.current === null ? [] : [pointed.current];
    if (ids.length > 0) return inList === null ? null : { ids, asked: inList };
    return openArticle === null || openedFrom === null ? null : { ids: [openArticle], asked: openedFrom };
  };
  const act = (judgement: 'kept' | 'rejected', on: (judged: Judged) => void): boolean => {
    const judged = wanted();
    if (judged === null) return false;
    const known = judged.asked === inList ? judgedInList : judgedInReader;
    const isSo = judged.ids.every((id) => known.get(id)?.judgement === judgement);
    if (isSo) void clear(judged.asked, judged.ids);
    else on(judged);
    return true;
  };
  useKey('article.keep', () => act('kept', ({ asked, ids }) => void keep(asked, ids)));
  useKey('article.reject', () => act('rejected', ({ asked, ids }) => ask({ reject: ids, askedFor: asked })));
}
