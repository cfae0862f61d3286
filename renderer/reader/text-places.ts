import type { TextMap } from '../annotations/text-map.ts';
import { firstReached } from './steps.ts';

/** How far below the edge of the pane a line that is shown at its top begins, in pixels. */
const margin = 4;

/** The offset in the canonical text of the first line in sight; 0 while the beginning of the text is. */
export function placeAtTop(map: TextMap, scroller: HTMLElement): number {
  const { top } = scroller.getBoundingClientRect();
  const isInSight = (at: number): boolean => {
    const line = lineAt(map, at);
    return line !== null && (line.top + line.bottom) / 2 >= top;
  };
  return firstReached(map.text.length, isInSight);
}

/** Scrolls the pane at once until the line of an offset is its first. */
export function showAtTop(map: TextMap, at: number, scroller: HTMLElement): void {
  const line = lineAt(map, Math.min(at, map.text.length - 1));
  if (line === null) return;
  const { top } = scroller.getBoundingClientRect();
  scroller.scrollBy({ top: line.top - top - margin, behavior: 'instant' });
}

/** The box of the letter at an offset, or of what it stands in where it has none, as folded white space has not. */
function lineAt(map: TextMap, at: number): DOMRect | null {
  const range = map.rangeOf({ start: at, end: at + 1 });
  if (range === null) return null;
  range.collapse(true);
  return range.getClientRects()[0] ?? range.startContainer.parentElement?.getBoundingClientRect() ?? null;
}
