import type { Annotation } from '../../preload/contract/annotations.ts';
import { areaName } from '../../preload/contract/areas.ts';

/** What an annotation is on, in words; none where it is on the article as a whole. */
export function wordsOf(annotation: Annotation): string {
  return annotation.kind === 'area'
    ? areaName(annotation.area.ground, annotation.caption)
    : annotation.selectors.quote.exact;
}
