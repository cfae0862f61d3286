import type { Annotation, AnnotationId } from '../../preload/contract/annotations.ts';
import { annotationsAt } from './passage.ts';
import type { TextMap } from './text-map.ts';

/**
 * The annotation painted under a point of the screen: the shortest there, or the one after `active` when that is
 * there too, so that pressing again goes through those that overlap. `null` where nothing is painted.
 */
export function pressedAnnotation(
  map: TextMap,
  annotations: readonly Annotation[],
  active: AnnotationId | null,
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number },
): Annotation | null {
  const caret = document.caretPositionFromPoint(clientX, clientY);
  if (caret === null) return null;
  const offset = map.offsetAt(caret.offsetNode, caret.offset);
  // The caret stands between two letters: the point may be on either.
  const near = [offset, offset - 1].flatMap((place) => annotationsAt(annotations, place));
  const painted = [...new Set(near)].filter(({ selectors }) =>
    rectsOf(map, selectors.position).some((rect) => holds(rect, clientX, clientY)),
  );
  const next = painted.findIndex(({ id }) => id === active) + 1;
  return painted[next % painted.length] ?? null;
}

function rectsOf(map: TextMap, passage: { readonly start: number; readonly end: number }): readonly DOMRect[] {
  return Array.from(map.rangeOf(passage)?.getClientRects() ?? []);
}

function holds({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean {
  return left <= x && x <= right && top <= y && y <= bottom;
}
