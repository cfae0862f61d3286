import { useEffect, useState, type RefObject } from 'react';
import type { Passage } from './passage.ts';
import type { TextMap } from './text-map.ts';

/** What is selected in a text; `isSettled` is false while the pointer is still dragging. */
export interface SelectedPassage {
  readonly passage: Passage;
  readonly isSettled: boolean;
}

/** The passage selected under `root`, by mouse or keyboard; `null` when none is. */
export function useSelectedPassage(map: TextMap | null, root: RefObject<HTMLElement | null>): SelectedPassage | null {
  const [passage, setPassage] = useState<Passage | null>(null);
  const [isDragging, setDragging] = useState(false);
  useEffect(() => {
    const look = (): void => {
      const found = selectedPassage(map, root.current);
      setPassage((previous) => (isSame(previous, found) ? previous : found));
    };
    const press = (event: PointerEvent): void => {
      if (event.target instanceof Node && root.current?.contains(event.target)) setDragging(true);
    };
    const release = (): void => setDragging(false);
    look();
    document.addEventListener('selectionchange', look);
    document.addEventListener('pointerdown', press);
    document.addEventListener('pointerup', release);
    document.addEventListener('pointercancel', release);
    return () => {
      document.removeEventListener('selectionchange', look);
      document.removeEventListener('pointerdown', press);
      document.removeEventListener('pointerup', release);
      document.removeEventListener('pointercancel', release);
    };
  }, [map, root]);
  return passage === null ? null : { passage, isSettled: !isDragging };
}

/** The passage selected under `root` at this very moment; `null` when none is. */
export function selectedPassage(map: TextMap | null, root: HTMLElement | null): Passage | null {
  const selection = document.getSelection();
  if (map === null || root === null || selection === null || selection.isCollapsed || selection.rangeCount === 0) {
    return null;
  }
  const range = selection.getRangeAt(0);
  return range.intersectsNode(root) ? map.passageOf(range) : null;
}

function isSame(one: Passage | null, other: Passage | null): boolean {
  return one?.start === other?.start && one?.end === other?.end;
}
