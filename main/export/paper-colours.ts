import type { Colour } from '../../preload/contract/annotations.ts';

/** The six highlight colours as they look on white paper, as the window shows them in daylight. */
export const paperColours: Readonly<Record<Colour, string>> = {
  yellow: '#fbe77a',
  green: '#b5dfa6',
  blue: '#a9d3f7',
  orange: '#fbb877',
  rose: '#f9b6c6',
  violet: '#cfbaf3',
};
