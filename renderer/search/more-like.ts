import type { ArticleId } from '../../preload/contract/articles.ts';
import { useAppState } from '../app-state.tsx';

/** The way to list the articles most like one. */
export function useMoreLike(): (id: ArticleId) => void {
  const { showShelf, search, sortBy } = useAppState();
  return (id) => {
    showShelf({ kind: 'all' });
    sortBy('relevance');
    search(`like:${id}`);
  };
}
