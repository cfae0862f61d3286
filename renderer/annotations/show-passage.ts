import type { Passage } from './passage.ts';
import type { TextMap } from './text-map.ts';

/** Where in the pane a passage is brought to, as a share of its height. */
const restingPlace = 0.3;

/** Scrolls the pane until a passage is in sight; nothing moves when its beginning is already well in sight. */
export function showPassage(
  map: TextMap,
  passage: Passage,
  scroller: HTMLElement,
  way: 'smoothly' | 'at once' = 'smoothly',
): void {
  const range = map.rangeOf(passage);
  if (range === null) return;
  range.collapse(true);
  const start = range.getClientRects()[0] ?? range.getBoundingClientRect();
  const pane = scroller.getBoundingClientRect();
  if (start.top >= pane.top + start.height && start.bottom <= pane.bottom - start.height * 2) return;
  const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  scroller.scrollBy({
    top: start.top - pane.top - pane.height * restingPlace,
    behavior: isCalm || way === 'at once' ? 'instant' : 'smooth',
  });
}
