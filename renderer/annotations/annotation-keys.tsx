import type { RefObject } from 'react';
import { colours, type Colour } from '../../preload/contract/annotations.ts';
import { useKey } from '../ui/keys.tsx';
import type { Annotating } from './use-annotating.ts';

/** Hears the keys of annotating: 1 to 6, n, the brackets, and Delete in the text and in the list. */
export function AnnotationKeys({
  annotating,
  text,
  list,
}: {
  readonly annotating: Annotating;
  readonly text: RefObject<HTMLElement | null>;
  readonly list: RefObject<HTMLElement | null>;
}) {
  useKey('annotation.note', annotating.note);
  useKey('annotation.next', () => annotating.step(1));
  useKey('annotation.previous', () => annotating.step(-1));
  useKey('annotation.delete', annotating.removeActive, text);
  useKey('annotation.delete', annotating.removeActive, list);
  return colours.map((colour) => <ColourKey key={colour} colour={colour} onPress={annotating.highlight} />);
}

function ColourKey({
  colour,
  onPress,
}: {
  readonly colour: Colour;
  readonly onPress: (colour: Colour) => boolean;
}): null {
  useKey(`highlight.${colour}`, () => onPress(colour));
  return null;
}
