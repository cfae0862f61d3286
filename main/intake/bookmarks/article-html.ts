import type { ArticleBody } from '../../../preload/contract/articles.ts';
import type { ReadImage } from '../../archive/read-article.ts';
import { dropClutter, type Masthead } from '../drop-clutter.ts';
import type { Resources } from '../formats/format.ts';
import { htmlBody } from '../html-body.ts';
import { elementsBelow, parsePage } from '../page.ts';

/** A text that came with something saved, and the pictures it shows. */
export interface Piece {
  readonly body: ArticleBody;
  readonly images: readonly ReadImage[];
}

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
export function pieceOf(html: string, { address, masthead }: Surroundings): Piece {
  if (html.trim() === '') return { body: { type: 'root', children: [] }, images: [] };
  const { page } = parsePage(html);
  // A picture in the middle of a line would part it in two.
  const pictures = Array.from(elementsBelow(page.body)).filter(({ localName }) => localName === 'img');
  for (const picture of pictures) picture.remove();
  const body = htmlBody(page.body.innerHTML, address);
  return { body: masthead === undefined ? body : dropClutter(body, masthead), images: [] };
}
