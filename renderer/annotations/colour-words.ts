import { colours, type Colour, type ColourNames } from '../../preload/contract/annotations.ts';

/** A colour in words, for those who read it rather than see it. */
export interface ColourWords {
  /** What it is called: `Evidence`, or `Green` while it has no name of the person's own. */
  readonly name: string;
  /** Its name and which colour it is: `Evidence, green`. */
  readonly full: string;
  /** How something is highlighted: `as Evidence`, or `in green`. */
  readonly how: string;
}

const plainNames: Readonly<Record<Colour, string>> = {
  yellow: 'Yellow',
  green: 'Green',
  blue: 'Blue',
  orange: 'Orange',
  rose: 'Rose',
  violet: 'Violet',
};

/** Every colour in words, with the names that were given. */
export function colourWords(given: ColourNames): Readonly<Record<Colour, ColourWords>> {
  const words = (colour: Colour): ColourWords => {
    const name = given[colour];
    const plain = plainNames[colour];
    if (name === undefined) return { name: plain, full: plain, how: `in ${plain.toLowerCase()}` };
    return { name, full: `${name}, ${plain.toLowerCase()}`, how: `as ${name}` };
  };
  const [yellow, green, blue, orange, rose, violet] = colours;
  return {
    yellow: words(yellow),
    green: words(green),
    blue: words(blue),
    orange: words(orange),
    rose: words(rose),
    violet: words(violet),
  };
}
