import { useEffect, useState, type RefObject } from 'react';
import type { AreaAnnotation } from '../../preload/contract/annotations.ts';

/** Brings areas into sight under `root`, each as soon as its picture or page is there. */
export function useShownArea(root: RefObject<HTMLElement | null>): (area: AreaAnnotation) => void {
  const [wanted, want] = useState<AreaAnnotation | null>(null);
  // Looked for whenever something was drawn, until it is there.
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- what it waits for is drawn by others; it ends when it is there
  useEffect(() => {
    if (wanted === null) return;
    const mark = root.current?.querySelector(`[data-area="${CSS.escape(wanted.id)}"]`);
    if (mark === null || mark === undefined || mark.getClientRects().length === 0) return;
    const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    mark.scrollIntoView({ block: 'center', inline: 'nearest', behavior: isCalm ? 'instant' : 'smooth' });
    want(null);
  });
  return want;
}
