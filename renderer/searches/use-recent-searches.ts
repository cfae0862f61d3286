import type { AskedSearch } from '../../preload/contract/searches.ts';
import { useAppState } from '../app-state.tsx';
import { useCall } from '../bridge.ts';
import { isSameShelf, shelfName } from '../library/shelves.ts';
import { inDigits } from '../ui/words.ts';
import { useSavedSearchActions } from './saved-search-actions.ts';

/** A search that can be run again: what it is called, where it comes from, and the way to it. */
export interface OfferedSearch {
  readonly key: string;
  readonly text: string;
  readonly aside: string;
  readonly icon: 'save' | 'log';
  readonly show: () => void;
}

/** How many of each kind are offered. */
const most = { saved: 4, recent: 5 };

const none: readonly OfferedSearch[] = [];

/** Saved searches, those with new articles first, then what was searched for last; none unless they are asked for. */
export function useRecentSearches(isAsked: boolean): readonly OfferedSearch[] {
  const { showSearch } = useAppState();
  const { show } = useSavedSearchActions();
  const { data: counts } = useCall('library.counts', {});
  const { data: saved } = useCall('savedSearches.list', isAsked ? {} : null);
  const { data: log } = useCall('searchLog.list', isAsked ? { offset: 0, limit: most.saved + most.recent } : null);
  if (!isAsked) return none;
  const first = (saved ?? []).toSorted((one, other) => other.newArticles - one.newArticles).slice(0, most.saved);
  const isOffered = ({ query, shelf }: AskedSearch): boolean =>
    first.some((one) => one.query === query && isSameShelf(one.shelf, shelf));
  const last = (log?.searches ?? []).filter((search) => !isOffered(search)).slice(0, most.recent);
  return [
    ...first.map((one) => ({
      key: one.id,
      text: one.name,
      aside: one.newArticles > 0 ? `Saved, ${inDigits(one.newArticles)} new` : 'Saved',
      icon: 'save' as const,
      show: () => show(one),
    })),
    ...last.map((one) => ({
      key: one.id,
      text: one.query,
      aside: one.shelf.kind === 'all' ? 'Recent' : shelfName(one.shelf, counts),
      icon: 'log' as const,
      show: () => showSearch(one),
    })),
  ];
}
