import { useEffect, useState, type RefObject } from 'react';

/** So many pages at most are drawn at a time. */
const mostDrawn = 8;

/** The pages in a pane that are in sight or nearly, and how wide they are shown, in pixels of the screen. */
export function useNearPages(scroller: RefObject<HTMLElement | null>): {
  readonly near: ReadonlySet<number>;
  readonly width: number;
} {
  const [near, setNear] = useState<ReadonlySet<number>>(new Set());
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const root = scroller.current;
    if (root === null) return undefined;
    const seen = new Set<number>();
    const looking = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const page = target instanceof HTMLElement ? Number(target.dataset['page']) : 0;
          if (isIntersecting) seen.add(page);
          else seen.delete(page);
        }
        setNear(new Set([...seen].toSorted((one, other) => one - other).slice(0, mostDrawn)));
      },
      { root, rootMargin: '50% 0px' },
    );
    const pages = root.querySelectorAll('[data-page]');
    for (const page of pages) looking.observe(page);
    const measuring = new ResizeObserver(([entry]) => {
      const shown = entry?.contentRect.width ?? 0;
      // In steps, so that a pane that is being pulled wider does not draw at every pixel.
      setWidth(Math.ceil((shown * window.devicePixelRatio) / 64) * 64);
    });
    const first = pages[0];
    if (first !== undefined) measuring.observe(first);
    return () => {
      looking.disconnect();
      measuring.disconnect();
    };
  }, [scroller]);
  return { near, width };
}
