import { keyBinding, spellKey, type KeyId } from './key-map.ts';
import { createContext, use, useEffect, useLayoutEffect, useMemo, useRef, type ReactNode, type RefObject } from 'react';

/** What a key does. Giving `false` leaves the key to whoever else wants it. */
export type KeyHandler = (event: KeyboardEvent) => boolean | void;

interface Listener {
  readonly id: KeyId;
  readonly within: RefObject<HTMLElement | null> | null;
  readonly handle: KeyHandler;
}

interface Keys {
  readonly listen: (listener: Listener) => () => void;
  readonly press: (id: KeyId) => void;
}

const KeysContext = createContext<Keys | null>(null);

/** Keys that move or press whatever has focus: they act only for a listener that names where it listens. */
const focusKeys: ReadonlySet<string> = new Set(
  ['ArrowDown', 'ArrowUp', 'Home', 'End', 'PageDown', 'PageUp', 'Enter', ' ', 'Delete', 'Backspace', 'Mod+a'].flatMap(
    (key) => [key, `Shift+${key}`],
  ),
);

const fields = 'input:not([type=checkbox], [type=radio], [type=button]), textarea, select, [contenteditable]';
const overlays = '[role=dialog], [role=alertdialog], [role=menu]';

/** Listens to the keyboard of the window for `useKey`. */
export function KeysProvider({ children }: { readonly children: ReactNode }) {
  const listeners = useRef<readonly Listener[]>([]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      for (const listener of takers(listeners.current, event)) {
        if (listener.handle(event) === false) continue;
        event.preventDefault();
        return;
      }
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  const keys = useMemo<Keys>(
    () => ({
      listen(listener) {
        listeners.current = [listener, ...listeners.current];
        return () => {
          listeners.current = listeners.current.filter((other) => other !== listener);
        };
      },
      press(id) {
        const wanting = listeners.current.filter((listener) => listener.id === id);
        wanting.some((listener) => listener.handle(new KeyboardEvent('keydown')) !== false);
      },
    }),
    [],
  );
  return <KeysContext value={keys}>{children}</KeysContext>;
}

/** Who may have a key, nearest first: those listening where it was pressed, then the rest; the newest first in each. */
function takers(listeners: readonly Listener[], event: KeyboardEvent): readonly Listener[] {
  const key = spellKey(event);
  const target = event.target instanceof Element ? event.target : null;
  if (key === null || target === null) return [];
  const isInField = target.closest(fields) !== null;
  const isInOverlay = target.closest(overlays) !== null;
  const wanting = listeners.filter(({ id }) => {
    const binding = keyBinding(id);
    return binding.keys.includes(key) && (!isInField || binding.worksInFields === true);
  });
  const near = wanting.filter(({ within }) => within?.current?.contains(target) === true);
  if (isInOverlay || focusKeys.has(key)) return near;
  return [...near, ...wanting.filter((listener) => !near.includes(listener))];
}

/**
 * Does something when a key of the map is pressed outside fields, dialogs and menus. `within` names the place it
 * listens in first; arrows, Enter, Delete and the like act there only, and so does every key inside a dialog.
 */
export function useKey(id: KeyId, handler: KeyHandler, within: RefObject<HTMLElement | null> | null = null): void {
  const keys = use(KeysContext);
  const latest = useRef(handler);
  // Together with what is drawn: a key that is pressed at once is about what is seen, and not about what was before.
  useLayoutEffect(() => {
    latest.current = handler;
  });
  useEffect(() => keys?.listen({ id, within, handle: (event) => latest.current(event) }), [keys, id, within]);
}

/** The way to do what a key does just now, for a button that stands for it. */
export function usePressKey(): (id: KeyId) => void {
  const keys = use(KeysContext);
  return (id) => keys?.press(id);
}
