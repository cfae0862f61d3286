import { createContext } from 'react';
import type { AnnotationId, AreaAnnotation, Colour } from '../../preload/contract/annotations.ts';
import type { Area } from '../../preload/contract/areas.ts';

/** What pictures and pages are marked with: the areas of the article being read, and what can be done with them. */
export interface Areas {
  readonly areas: readonly AreaAnnotation[];
  readonly active: AnnotationId | null;
  /** The colour that was last marked in. */
  readonly colour: Colour;
  /** Marks an area and takes it in hand. */
  readonly mark: (area: Area, colour: Colour) => void;
  /** Takes an area in hand. */
  readonly open: (area: AreaAnnotation) => void;
  /** Says something to those who hear the window. */
  readonly say: (words: string) => void;
}

/** The areas of the article being read; `null` where pictures are only shown. */
export const AreasContext = createContext<Areas | null>(null);
