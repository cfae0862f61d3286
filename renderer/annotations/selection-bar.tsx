import { useLayoutEffect, useRef, useState, type MouseEvent } from 'react';
import { colours, type Colour } from '../../preload/contract/annotations.ts';
import { Icon } from '../ui/icons.tsx';
import type { Passage } from './passage.ts';
import type { TextMap } from './text-map.ts';
import { useColourWords } from './use-colour-words.ts';
import './selection-bar.css';
import './swatch.css';

/** How far the bar keeps from the passage and from the edges, in pixels. */
const gap = 8;

/** A small bar over a selected passage: six colours and a note. It takes no focus, so the selection stays. */
export function SelectionBar({
  map,
  passage,
  onMark,
  onNote,
}: {
  readonly map: TextMap;
  readonly passage: Passage;
  readonly onMark: (colour: Colour) => void;
  readonly onNote: () => void;
}) {
  const words = useColourWords();
  const bar = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<Readonly<{ left: number; top: number }> | null>(null);
  useLayoutEffect(() => {
    const range = map.rangeOf(passage);
    if (bar.current !== null && range !== null) setPlace(placeFor(bar.current, range));
  }, [map, passage]);
  return (
    <div
      ref={bar}
      className="selection-bar"
      role="toolbar"
      aria-label="Mark the selected words"
      tabIndex={-1}
      style={place === null ? { visibility: 'hidden' } : { insetInlineStart: place.left, insetBlockStart: place.top }}
      onMouseDown={keepSelection}
    >
      {colours.map((colour, index) => (
        <button
          key={colour}
          type="button"
          className={`swatch swatch-${colour}`}
          aria-label={`${words[colour].full} highlight`}
          aria-keyshortcuts={String(index + 1)}
          title={`${words[colour].full} (${index + 1})`}
          onClick={() => onMark(colour)}
        />
      ))}
      <button type="button" className="selection-note" aria-keyshortcuts="n" title="Note (n)" onClick={onNote}>
        <Icon name="note" />
        Note
      </button>
    </div>
  );
}

function keepSelection(event: MouseEvent): void {
  event.preventDefault();
}

/** Above the passage, or below it where the pane's top is too near; within the sides of what the bar lies in. */
function placeFor(bar: HTMLElement, range: Range): { left: number; top: number } {
  const ground = bar.offsetParent?.getBoundingClientRect() ?? new DOMRect();
  const pane = bar.closest('[data-pane-scroll]')?.getBoundingClientRect() ?? ground;
  const lines = [...range.getClientRects()];
  const first = lines[0] ?? range.getBoundingClientRect();
  const last = lines.at(-1) ?? first;
  const fitsAbove = first.top - bar.offsetHeight - gap >= pane.top;
  const centre = (fitsAbove ? first : last).left + (fitsAbove ? first : last).width / 2 - ground.left;
  const left = Math.min(Math.max(centre - bar.offsetWidth / 2, gap), ground.width - bar.offsetWidth - gap);
  const top = fitsAbove ? first.top - bar.offsetHeight - gap : last.bottom + gap;
  return { left, top: top - ground.top };
}
