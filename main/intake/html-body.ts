import { fromHtml } from 'hast-util-from-html';
import type { ArticleBody } from '../../preload/contract/articles.ts';
import { sanitise } from './sanitise.ts';
import { shapeBody } from './shape-body.ts';

/** A piece of hostile HTML as a body, all of it: nothing is looked for and nothing left out but what the allow-list does not name. */
export function htmlBody(html: string, base?: string): ArticleBody {
  return shapeBody(sanitise(fromHtml(html, { fragment: true })), base);
}
