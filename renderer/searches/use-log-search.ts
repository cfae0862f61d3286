import type { AskedSearch } from '../../preload/contract/searches.ts';
import { useCallback, useEffect, useRef } from 'react';
import { useAppState } from '../app-state.tsx';
import { call } from '../bridge.ts';
import { shelfKey } from '../library/shelves.ts';
import { useAttempt } from '../ui/use-attempt.ts';

/** How long what was found stands before it has surely been read, and the search is one for the log, in milliseconds. */
const restsAfter = 8000;

/** A search that came into the log by resting alone. */
interface Rested {
  readonly typed: string;
  readonly shelf: string;
  readonly query: string;
}

/**
 * Enters what is searched for into the log, once: when Enter was pressed on it, or when it has stood long enough to be read. The
 * function it gives does so at once, for when something is done with what was found. What only rested makes way for what is
 * typed on from it. `question` is what the list shows, `undefined` while that is not what was typed.
 */
export function useLogSearch(question: AskedSearch | undefined): () => void {
  const { query: typed, shelf, entered } = useAppState();
  const attempt = useAttempt();
  const logged = useRef('');
  const rested = useRef<Rested | null>(null);
  const isSearch = question !== undefined && question.query.trim() !== '';
  const key = isSearch ? `${shelfKey(question.shelf)} ${question.sort} ${question.query.trim()}` : '';
  const place = shelfKey(shelf);
  const latest = useRef({ key, question, typed, place });
  useEffect(() => {
    latest.current = { key, question, typed, place };
    const begun = rested.current;
    if (begun !== null && (begun.shelf !== place || !typed.startsWith(begun.typed))) rested.current = null;
  });
  const note = useCallback(
    (isUsed: boolean) => {
      const { key, question, typed, place } = latest.current;
      if (key === '' || question === undefined) return;
      const begun = rested.current;
      const query = question.query.trim();
      if (isUsed) rested.current = null;
      if (logged.current === key) return;
      logged.current = key;
      if (!isUsed) rested.current = { typed: typed.trimEnd(), shelf: place, query };
      const begunAs = begun === null || begun.query === query ? null : begun.query;
      void attempt(() => call('searchLog.note', { ...question, begunAs }));
    },
    [attempt],
  );
  useEffect(() => {
    if (key === '') return undefined;
    if (entered === typed) return note(true);
    const timer = setTimeout(() => note(false), restsAfter);
    return () => clearTimeout(timer);
  }, [key, entered, typed, note]);
  return useCallback(() => note(true), [note]);
}
