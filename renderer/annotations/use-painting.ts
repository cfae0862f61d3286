import { useEffect } from 'react';
import { colours, type Annotation, type AnnotationId } from '../../preload/contract/annotations.ts';
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
    if (map === null) return undefined;
    const standing = inTextOrder(annotations);
    const passagesOf = (some: readonly Annotation[]) => some.map(({ selectors }) => selectors.position);
    const layers: readonly (readonly [name: string, passages: readonly Passage[]])[] = [
      ...colours.map(
        (colour) =>
          [`annotation-${colour}`, passagesOf(standing.filter((annotation) => annotation.colour === colour))] as const,
      ),
      ['search-hit', hits],
      ['search-hit-shown', hit === null ? [] : [hit]],
      ['annotation-uncertain', passagesOf(annotations.filter(({ state }) => state === 'uncertain'))],
      ['annotation-overlap', overlapsOf(passagesOf(standing))],
      ['annotation-active', passagesOf(annotations.filter((one) => one.id === active && hasPlace(one)))],
      ['annotation-flash', flashed === null ? [] : [flashed]],
    ];
    layers.forEach(([name, passages], priority) => {
      const highlight = new Highlight(...passages.flatMap((passage) => map.rangeOf(passage) ?? []));
      highlight.priority = priority;
      CSS.highlights.set(name, highlight);
    });
    return () => layers.forEach(([name]) => CSS.highlights.delete(name));
  }, [map, annotations, active, flashed, hits, hit]);
}
