import { useState, type DragEvent } from 'react';
import { dropped, kindDragged, type Dragged } from './dragged-piece.ts';

/** What the outline listens to while something is dragged over it. */
export interface Dropping {
  /** Before which place what is dragged would land; `null` while nothing is dragged here. */
  readonly place: number | null;
  readonly listeners: {
    readonly onDragOver: (event: DragEvent<HTMLElement>) => void;
    readonly onDragLeave: (event: DragEvent<HTMLElement>) => void;
    readonly onDrop: (event: DragEvent<HTMLElement>) => void;
  };
}

/** Takes quotes and pieces that are dragged over the outline, whose pieces are its `[data-piece]`; with Shift a heading brings its section. */
export function useDropping(onDrop: (what: Dragged, place: number, isSection: boolean) => void): Dropping {
  const [place, setPlace] = useState<number | null>(null);
  return {
    place,
    listeners: {
      onDragOver(event) {
        const kind = kindDragged(event);
        if (kind === null) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = kind === 'piece' ? 'move' : 'copy';
        setPlace(placeUnder(event));
      },
      onDragLeave(event) {
        const isWithin = event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget);
        if (!isWithin) setPlace(null);
      },
      onDrop(event) {
        setPlace(null);
        const what = dropped(event);
        if (what === null) return;
        event.preventDefault();
        event.stopPropagation();
        onDrop(what, placeUnder(event), event.shiftKey);
      },
    },
  };
}

/** The place of the first piece whose middle is below the pointer. */
function placeUnder({ currentTarget, clientY }: DragEvent<HTMLElement>): number {
  const pieces = [...currentTarget.querySelectorAll('[data-piece]')];
  const below = pieces.findIndex((piece) => {
    const { top, height } = piece.getBoundingClientRect();
    return clientY < top + height / 2;
  });
  return below === -1 ? pieces.length : below;
}
