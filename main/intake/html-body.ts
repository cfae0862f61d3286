import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { ArticleBody } from '../../preload/contract/articles.ts';
import { parsePage } from './page/parse.ts';
import { hastWithin } from './page/to-hast.ts';
import type { PageElement } from './page/tree.ts';
import { sanitise } from './sanitise.ts';
import { shapeBody } from './shape-body.ts';

/** What may be open at once before markup is levelled: the tools that walk a tree walk it by recursion. */
const mostOpen = 400;

/**
 * A piece of hostile HTML as a body, all of it: nothing is looked for and nothing left out but what the allow-list does not name.
 * Of what is nested without end only the text is kept.
 * @param tidy what is to be done to the tree before it is sanitised
 */
export function htmlBody(html: string, base?: string, tidy?: (tree: Root) => void): ArticleBody {
  return treeBody(mayBeDeep(html) ? hastWithin(parsePage(html).body) : fromHtml(html, { fragment: true }), base, tidy);
}

/** The same of what is inside an element of a page. */
export function elementBody(element: PageElement, base?: string, tidy?: (tree: Root) => void): ArticleBody {
  return treeBody(hastWithin(element), base, tidy);
}

function treeBody(tree: Root, base?: string, tidy?: (tree: Root) => void): ArticleBody {
  tidy?.(tree);
  return shapeBody(sanitise(tree), base);
}

/** Whether more elements than most may be open at once, elements that are never closed counted in. */
function mayBeDeep(html: string): boolean {
  let open = 0;
  for (const [, slash] of html.matchAll(/<(\/?)[a-z]/gi)) {
    open += slash === '' ? 1 : -1;
    if (open > mostOpen) return true;
  }
  return false;
}
