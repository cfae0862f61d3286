import type { Annotation } from '../../preload/contract/annotations.ts';
import { hasPlace } from './passage.ts';

/** In which paragraph of a text (a line of the canonical text, from 1) an annotation begins; `null` where it has no place in it. */
export function paragraphNumbers(text: string): (annotation: Annotation) => number | null {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (annotation) => {
    const at = placeOf(annotation);
    return at === null || text === '' ? null : countUpTo(starts, at);
  };
}

function placeOf(annotation: Annotation): number | null {
  if (annotation.kind === 'area') {
    const { ground } = annotation.area;
    // The number of a page says more, and is part of what the area is called.
    return ground.kind === 'picture' && annotation.state === 'anchored' ? annotation.at : null;
  }
  return annotation.state !== 'whole' && hasPlace(annotation) ? annotation.selectors.position.start : null;
}

/** How many of some rising numbers are no higher than this one. */
function countUpTo(rising: readonly number[], highest: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rising[middle] ?? 0) <= highest) low = middle + 1;
    else high = middle;
  }
  return low;
}
