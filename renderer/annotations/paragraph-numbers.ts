import type { Annotation } from '../../preload/contract/annotations.ts';
import { firstThat, hasPlace } from './passage.ts';

/** In which paragraph of a text (a line of the canonical text, from 1) an annotation begins; `null` where it has no place in it. */
export function paragraphNumbers(text: string): (annotation: Annotation) => number | null {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (annotation) => {
    const at = placeOf(annotation);
    return at === null || text === '' ? null : firstThat(starts.length, (line) => (starts[line] ?? 0) > at);
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
