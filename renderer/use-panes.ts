import { useCallback, useSyncExternalStore, type RefObject } from 'react';
import { useAppState } from './app-state.tsx';
import { useKey } from './ui/keys.tsx';
import { hasLibraryBeside } from './window-width.ts';

type Pane = RefObject<HTMLElement | null>;

/** What inside a pane is best focused: the shelf that is shown, the row where the keyboard was, the text. */
const entries = [
  '[aria-current=page]',
  '[role=option][tabindex="0"]',
  '[data-piece][tabindex="0"]',
  '[role=listbox]',
  '[role=document]',
];

/** The panes of the window: F6 goes from one to the next that is shown. */
export function usePanes(panes: readonly Pane[]): {
  readonly focusPane: (pane: Pane) => void;
} {
  const focusPane = useCallback((pane: Pane): void => {
    const inside = entries.map((entry) => pane.current?.querySelector<HTMLElement>(entry));
    const entry = inside.find((element) => element !== null && element !== undefined) ?? pane.current;
    entry?.focus({ preventScroll: entry.role === 'document' });
  }, []);
  const go = (step: 1 | -1): void => {
    const shown = panes.filter(({ current }) => current?.checkVisibility() === true);
    const at = shown.findIndex(({ current }) => current?.contains(document.activeElement) === true);
    const next = shown.at(at < 0 ? (step === 1 ? 0 : -1) : (at + step) % shown.length);
    if (next !== undefined) focusPane(next);
  };
  useKey('pane.next', () => go(1));
  useKey('pane.previous', () => go(-1));
  return { focusPane };
}

/** Whether the library is shown, and whether there it lies over the other panes: as the window's width has it, or as was asked. */
export function useLibrary(): { readonly isShown: boolean; readonly isOver: boolean } {
  const { isLibraryOpen } = useAppState();
  const hasRoom = useSyncExternalStore(listenToWidth, () => hasLibraryBeside.matches);
  const isShown = isLibraryOpen ?? hasRoom;
  return { isShown, isOver: isShown && !hasRoom };
}

function listenToWidth(listener: () => void): () => void {
  hasLibraryBeside.addEventListener('change', listener);
  return () => hasLibraryBeside.removeEventListener('change', listener);
}
