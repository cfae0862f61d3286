import type { ArticleBody } from '../../../preload/contract/articles.ts';
import { dropClutter, type Masthead } from '../drop-clutter.ts';
import { htmlBody } from '../html-body.ts';
import { parsePage } from '../page.ts';

/** HTML that came with something saved, as a body: all of it, whatever the depth of its nesting. */
export function pieceBody(html: string, address: string | undefined): ArticleBody {
  return html.trim() === '' ? { type: 'root', children: [] } : htmlBody(parsePage(html).page.body.innerHTML, address);
}

/** The same for an article that a program took from its page: without what it left in of the page around it. */
export function articleBody(html: string, address: string | undefined, masthead: Masthead): ArticleBody {
  return dropClutter(pieceBody(html, address), masthead);
}
