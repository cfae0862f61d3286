import { useEffect, useState, type RefObject } from 'react';
import type { Annotation } from '../../preload/contract/annotations.ts';
import { hasPlace } from '../annotations/passage.ts';
import { showPassage } from '../annotations/show-passage.ts';
import type { TextMap } from '../annotations/text-map.ts';
import type { ReaderView } from '../pages/view-switch.tsx';

/** Whether an annotation is seen among the pages, or in the text. */
function viewOf(annotation: Annotation): ReaderView {
  return annotation.kind === 'area' && annotation.area.ground.kind === 'page' ? 'pages' : 'text';
}

/**
 * Brings annotations into sight that are not in the view which is shown, or lie on areas: each as soon as its view, picture or page is
 * there. The function it gives is false for a passage of a text that is shown, which need not be waited for.
 */
export function useShownAnnotation({
  ground,
  map,
  scroller,
  view,
  onView,
}: {
  /** What holds both views. */
  readonly ground: RefObject<HTMLElement | null>;
  readonly map: TextMap | null;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly view: ReaderView;
  readonly onView: (view: ReaderView) => void;
}): (annotation: Annotation) => boolean {
  const [wanted, want] = useState<Annotation | null>(null);
  // Looked for whenever something was drawn, until it is there.
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- what it waits for is drawn by others; it ends when it is there
  useEffect(() => {
    if (wanted === null || view !== viewOf(wanted)) return;
    if (wanted.kind === 'passage') {
      if (map !== null && scroller.current !== null && hasPlace(wanted))
        showPassage(map, wanted.selectors.position, scroller.current, 'at once');
      want(null);
      return;
    }
    const mark = ground.current?.querySelector(`[data-area="${CSS.escape(wanted.id)}"]`);
    if (mark === null || mark === undefined) return;
    const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    // Far pages are gone to at once: one would scroll past hundreds.
    const behavior = isCalm || view === 'pages' ? 'instant' : 'smooth';
    mark.scrollIntoView({ block: 'center', inline: 'nearest', behavior });
    want(null);
  });
  return (annotation) => {
    const where = viewOf(annotation);
    if (annotation.kind === 'passage' && where === view) return false;
    if (annotation.kind === 'area' && annotation.state === 'orphaned') return true;
    if (where !== view) onView(where);
    want(annotation);
    return true;
  };
}
