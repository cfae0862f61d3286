import { writeTicks } from '../checklists.ts';
import { dropClutter, type Masthead } from '../drop-clutter.ts';
import type { Resources } from '../formats/format.ts';
import { elementBody } from '../html-body.ts';
import { picturesOf, placePictures, type IllustratedBody } from '../pictures/place-pictures.ts';
import { parsePage } from '../page/parse.ts';
import { elementsBelow } from '../page/tree.ts';

/** A text that came with something saved, and the pictures it shows. */
export type Piece = IllustratedBody;

/** What is known of a piece of HTML beside itself. */
interface Surroundings {
  /** Its page's address. */
  readonly address: string | undefined;
  /** Set for an article that a program took from its page: what it left in of the page around it is left out. */
  readonly masthead?: Masthead;
  /** What its file holds for it. */
  readonly resources?: Resources;
}

/** HTML that came with something saved, as a body: all its text, whatever the depth of its nesting. */
export function pieceOf(html: string, { address, masthead, resources }: Surroundings): IllustratedBody {
  if (html.trim() === '') return { body: { type: 'root', children: [] }, images: [] };
  const page = parsePage(html);
  const pictures = picturesOf(page, resources);
  // A picture in the middle of a line would part it in two.
  const images = Array.from(elementsBelow(page.body)).filter(({ localName }) => localName === 'img');
  for (const image of images) image.remove();
  const whole = elementBody(page.body, address, writeTicks);
  const body = masthead === undefined ? whole : dropClutter(whole, masthead);
  return placePictures(body, { pictures, resources, headline: null, author: null, base: address, isWhole: true });
}
