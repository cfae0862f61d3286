import { useEffect } from 'react';
import {
  colours,
  type Annotation,
  type AnnotationId,
  type PassageAnnotation,
} from '../../preload/contract/annotations.ts';
import { hasPlace, inTextOrder, overlapsOf, type Passage } from './passage.ts';
import type { TextMap } from './text-map.ts';
import './painting.css';

/** What is painted over a text, without touching it. */
export interface Painting {
  readonly annotations: readonly Annotation[];
  readonly active: AnnotationId | null;
  /** A passage just jumped to. */
  readonly flashed: Passage | null;
  readonly hits: readonly Passage[];
  /** The one of the hits that was stepped to. */
  readonly hit: Passage | null;
}

/** Paints a text by the CSS Custom Highlight API; the names are those of `painting.css`. */
export function usePainting(map: TextMap | null, { annotations, active, flashed, hits, hit }: Painting): void {
  useEffect(() => {
    const standing = inTextOrder(annotations);
    const placed = annotations.filter(hasPlace);
    return paint(map, [
      ...colours.map((colour, priority): Layer => [
        `annotation-${colour}`,
        priority,
        passagesOf(standing.filter((annotation) => annotation.colour === colour)),
      ]),
      ['annotation-uncertain', 8, passagesOf(placed.filter(({ state }) => state === 'uncertain'))],
      ['annotation-overlap', 9, overlapsOf(passagesOf(standing))],
    ]);
  }, [map, annotations]);
  // Apart from the one that is stepped to: there may be thousands, and painting all of them at every step is felt.
  useEffect(() => paint(map, [['search-hit', 6, hits]]), [map, hits]);
  useEffect(() => paint(map, [['search-hit-shown', 7, hit === null ? [] : [hit]]]), [map, hit]);
  useEffect(
    () =>
      paint(map, [
        ['annotation-active', 10, passagesOf(annotations.filter(hasPlace).filter(({ id }) => id === active))],
        ['annotation-flash', 11, flashed === null ? [] : [flashed]],
      ]),
    [map, annotations, active, flashed],
  );
}

/** What is painted under a name; of two layers over the same words, the one of the higher priority lies above. */
type Layer = readonly [name: string, priority: number, passages: readonly Passage[]];

/** Paints layers, and gives the way to take them off again. */
function paint(map: TextMap | null, layers: readonly Layer[]): (() => void) | undefined {
  if (map === null) return undefined;
  for (const [name, priority, passages] of layers) {
    const highlight = new Highlight(...passages.flatMap((passage) => map.rangeOf(passage) ?? []));
    highlight.priority = priority;
    CSS.highlights.set(name, highlight);
  }
  return () => layers.forEach(([name]) => CSS.highlights.delete(name));
}

function passagesOf(some: readonly PassageAnnotation[]): readonly Passage[] {
  return some.map(({ selectors }) => selectors.position);
}
