import type { SortOrder } from '../../preload/contract/search.ts';
import { useEffect, useRef } from 'react';
import { useAppState } from '../app-state.tsx';
import { call } from '../bridge.ts';
import { useAttempt } from '../ui/use-attempt.ts';

/** The way to put the list in another order: in the words of the query where those ask for one, which else would have their way. */
export function useChooseOrder(): (sort: SortOrder) => void {
  const { query, search, sortBy } = useAppState();
  const attempt = useAttempt();
  const latest = useRef(query);
  useEffect(() => {
    latest.current = query;
  });
  return (sort) => {
    void attempt(async () => {
      const reordered = query.trim() === '' ? query : (await call('search.reorder', { query, sort })).query;
      if (reordered === query) sortBy(sort);
      else if (latest.current === query) search(reordered);
    });
  };
}
