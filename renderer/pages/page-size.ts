/** How large a page says it is, in points. */
interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** No page is shown higher, or flatter, than so many times its width. */
const steepest = 5;
/** The sides of a page that is drawn, in points: from a speck to a wall. */
const sensible = { least: 1, most: 1_000_000 };
/** A canvas has no more points on a side, and in all. */
const mostOnSide = 4096;
const mostPoints = 8_000_000;

/** The height of a page by its width, as it is shown; that of A4 for a page that says nothing sensible. */
export function shownRatio({ width, height }: PageSize): number {
  const ratio = height / width;
  if (!Number.isFinite(ratio) || ratio <= 0) return Math.SQRT2;
  return Math.min(steepest, Math.max(1 / steepest, ratio));
}

/** The canvas for a page that is seen so many pixels wide, and how many of its pixels a point is; of a single pixel for a page of no sensible size. */
export function drawnSize(page: PageSize, seen: number): PageSize & { readonly scale: number } {
  if (!isSensible(page.width) || !isSensible(page.height)) return { width: 1, height: 1, scale: 1 };
  const scale = Math.min(
    seen / page.width,
    mostOnSide / page.width,
    mostOnSide / page.height,
    Math.sqrt(mostPoints / (page.width * page.height)),
  );
  const pixels = (points: number): number => Math.max(1, Math.floor(points * scale));
  return { width: pixels(page.width), height: pixels(page.height), scale };
}

function isSensible(side: number): boolean {
  return side >= sensible.least && side <= sensible.most;
}
