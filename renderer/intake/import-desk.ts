import { useSyncExternalStore } from 'react';
import type { ImportProgress } from '../../preload/contract/imports.ts';

/** What the window knows of imports. It lives outside the components: an import goes on whatever is shown. */
export interface ImportDesk {
  /** Files on their way to main, before an import can start. */
  readonly staging: { readonly done: number; readonly total: number } | null;
  /** The import last heard of, running or over; one of a single file ends in a message and is left out. */
  readonly progress: ImportProgress | null;
  /** Shown as a window, as a strip at the foot, or not at all. */
  readonly view: 'window' | 'strip' | 'none';
  /** Whether an import was asked for here and not heard of yet. */
  readonly isAwaited: boolean;
  /** How many imports were asked for here so far. */
  readonly asked: number;
  /** Why an import could not start, to be said once. */
  readonly problem: Error | null;
}

const listeners = new Set<() => void>();
let desk: ImportDesk = { staging: null, progress: null, view: 'none', isAwaited: false, asked: 0, problem: null };

/** What the window knows of imports just now. */
export function importDesk(): ImportDesk {
  return desk;
}

/** Changes what the window knows of imports. */
export function changeDesk(change: Partial<ImportDesk>): void {
  desk = { ...desk, ...change };
  for (const listener of listeners) listener();
}

/** What the window knows of imports, as it changes. */
export function useImportDesk(): ImportDesk {
  return useSyncExternalStore(listen, importDesk);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
