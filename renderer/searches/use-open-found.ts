import type { ArticleId } from '../../preload/contract/articles.ts';
import type { AskedSearch } from '../../preload/contract/searches.ts';
import { useAppState } from '../app-state.tsx';
import { call } from '../bridge.ts';
import { useAttempt } from '../ui/use-attempt.ts';

/** The way to open an article of a list: where a search found it, the log is told. `at` is a place of its canonical text. */
export function useOpenFound(question: AskedSearch): (id: ArticleId, at?: number) => void {
  const { open } = useAppState();
  const attempt = useAttempt();
  return (id, at) => {
    const isSearch = question.query.trim() !== '';
    open(id, { from: isSearch ? question : null, at });
    if (isSearch) void attempt(() => call('searchLog.open', { ...question, article: id }));
  };
}
