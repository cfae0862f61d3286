import type { AskedSearch, SavedSearch } from '../../preload/contract/searches.ts';
import { useMemo } from 'react';
import { useAppState } from '../app-state.tsx';
import { call } from '../bridge.ts';
import { dayOf } from '../ui/dates.ts';
import { useToast } from '../ui/toast.tsx';
import { useUndo } from '../ui/undo.tsx';
import { useAttempt } from '../ui/use-attempt.ts';
import { inDigits } from '../ui/words.ts';

/** What can be done with saved searches; changes are said and undoable, and a failure is said instead of thrown. */
export interface SavedSearchActions {
  readonly create: (name: string, asked: AskedSearch) => Promise<void>;
  readonly rename: (saved: SavedSearch, name: string) => Promise<void>;
  readonly remove: (saved: SavedSearch) => Promise<void>;
  /** Shows what it finds, with what is new marked, and marks it as looked at. */
  readonly show: (saved: SavedSearch) => void;
}

/** The actions on saved searches. */
export function useSavedSearchActions(): SavedSearchActions {
  const { showSearch } = useAppState();
  const { did } = useUndo();
  const say = useToast();
  const attempt = useAttempt();
  return useMemo(() => {
    return {
      create: async (name, asked) => {
        await attempt(async () => {
          const { id } = await call('savedSearches.create', {
            query: asked.query,
            shelf: asked.shelf,
            sort: asked.sort,
            name,
          });
          const label = `Search “${name}” saved`;
          const undo = did(
            label,
            () => call('savedSearches.delete', { id }),
            () => call('savedSearches.restore', { id }),
          );
          say(label, { undo });
        });
      },
      rename: async ({ id, name: before }, name) => {
        await attempt(async () => {
          const act = () => call('savedSearches.rename', { id, name });
          await act();
          did(`Saved search renamed “${name}”`, () => call('savedSearches.rename', { id, name: before }), act);
        });
      },
      remove: async ({ id, name }) => {
        await attempt(async () => {
          const act = () => call('savedSearches.delete', { id });
          await act();
          const label = `Saved search “${name}” deleted`;
          say(label, { undo: did(label, () => call('savedSearches.restore', { id }), act) });
        });
      },
      show: (saved) => {
        const { id, seenAt, newArticles } = saved;
        showSearch(saved, newArticles > 0 ? seenAt : undefined);
        if (newArticles > 0) say(`${inDigits(newArticles)} new since ${dayOf(seenAt)}`);
        void attempt(() => call('savedSearches.look', { id }));
      },
    };
  }, [attempt, did, say, showSearch]);
}
