import type { SearchFacets } from '../../preload/contract/facets.ts';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useAppState } from '../app-state.tsx';
import { useCall } from '../bridge.ts';
import { hasLibraryBeside } from '../window-width.ts';
import type { ListQuestion } from './article-pages.ts';

/** How long a question must stand before its answer is counted, in milliseconds: typing is answered by the list first. */
const rest = 150;

/** What a list is counted by; the counts of the last question stay until those of the next are here. */
export function useFacets(question: ListQuestion | undefined): SearchFacets | undefined {
  const [rested, setRested] = useState<ListQuestion | undefined>(undefined);
  useEffect(() => {
    const timer = setTimeout(() => setRested(question), rested === undefined ? 0 : rest);
    return () => clearTimeout(timer);
    // oxlint-disable-next-line react/exhaustive-deps -- only a new question is waited for
  }, [question]);
  return useCall('search.facets', rested === undefined ? null : { query: rested.query, shelf: rested.shelf }).data;
}

/** Whether the facets are folded out: as was asked, or beside a query where the window has room. */
export function useFacetsShown(): boolean {
  const { areFacetsOpen, query } = useAppState();
  const hasRoom = useSyncExternalStore(listenToWidth, () => hasLibraryBeside.matches);
  return areFacetsOpen ?? (hasRoom && query.trim() !== '');
}

function listenToWidth(listener: () => void): () => void {
  hasLibraryBeside.addEventListener('change', listener);
  return () => hasLibraryBeside.removeEventListener('change', listener);
}
