import type { AskedSearch } from '../../preload/contract/searches.ts';
import { useCallback, useEffect, useRef } from 'react';
import { call } from '../bridge.ts';
import { shelfKey } from '../library/shelves.ts';
import { useAttempt } from '../ui/use-attempt.ts';

/** How long the words of a search stand before it is one for the log, in milliseconds. */
const restsAfter = 2000;

/**
 * Enters what is searched for into the log, once, when it has stood for two seconds; the function it gives does so at once,
 * for when what was found is gone into. `question` is what the list shows, `undefined` while that is not what was typed.
 */
export function useLogSearch(question: AskedSearch | undefined): () => void {
  const attempt = useAttempt();
  const logged = useRef('');
  const isSearch = question !== undefined && question.query.trim() !== '';
  const key = isSearch ? `${shelfKey(question.shelf)} ${question.sort} ${question.query.trim()}` : '';
  const latest = useRef({ key, question });
  useEffect(() => {
    latest.current = { key, question };
  });
  const log = useCallback(() => {
    const { key, question } = latest.current;
    if (key === '' || question === undefined || logged.current === key) return;
    logged.current = key;
    void attempt(() => call('searchLog.note', question));
  }, [attempt]);
  useEffect(() => {
    if (key === '') return undefined;
    const timer = setTimeout(log, restsAfter);
    return () => clearTimeout(timer);
  }, [key, log]);
  return log;
}
