import type { ArticleBody } from '../../../preload/contract/articles.ts';
import { dropClutter, type Masthead } from '../drop-clutter.ts';
import { htmlBody } from '../html-body.ts';
import { elementsBelow, parsePage } from '../page.ts';

/** HTML that came with something saved, as a body: all its text, whatever the depth of its nesting. */
export function pieceBody(html: string, address: string | undefined): ArticleBody {
  if (html.trim() === '') return { type: 'root', children: [] };
  const { page } = parsePage(html);
  // A picture in the middle of a line would part it in two.
  const pictures = Array.from(elementsBelow(page.body)).filter(({ localName }) => localName === 'img');
  for (const picture of pictures) picture.remove();
  return htmlBody(page.body.innerHTML, address);
}

/** The same for an article that a program took from its page: without what it left in of the page around it. */
export function articleBody(html: string, address: string | undefined, masthead: Masthead): ArticleBody {
  return dropClutter(pieceBody(html, address), masthead);
}
