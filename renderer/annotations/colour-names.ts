import type { Colour } from '../../preload/contract/annotations.ts';

/** The name of each colour, for those who read it rather than see it. */
export const colourNames: Readonly<Record<Colour, string>> = {
  yellow: 'Yellow',
  green: 'Green',
  blue: 'Blue',
  orange: 'Orange',
  rose: 'Rose',
  violet: 'Violet',
};
