import { fromHtml } from 'hast-util-from-html';
import type { ArticleBody, Sourced } from '../../preload/contract/articles.ts';
import { gatherClues } from './clues.ts';
import { textOf } from './body-text.ts';
import { dropClutter } from './drop-clutter.ts';
import { extractArticle } from './extract.ts';
import { firstSentence } from './headline.ts';
import { pageFields, type PageFields } from './metadata.ts';
import { parsePage } from './page.ts';
import { prunePage } from './prune-page.ts';
import { sanitise } from './sanitise.ts';
import { shapeBody } from './shape-body.ts';

/** What is read from one page, or from a piece of one that was copied. */
export interface ReadPage {
  readonly fields: PageFields;
  readonly body: ArticleBody;
}

/**
 * The article of an HTML page with its fields. A piece of a page (no `head`, no `title`) is taken whole: whoever copied
 * it has chosen already.
 * @param address the page's own address where it is known from elsewhere
 */
export function readPage(html: string, address: string | null): ReadPage {
  const parsed = parsePage(html);
  const { page } = parsed;
  const fields = pageFields(gatherClues(page));
  const base = fields.url?.value ?? address ?? undefined;
  if (/<(?:head|title)[\s>]/i.test(html)) {
    const content = extractArticle(parsed, fields.title?.value ?? null);
    return { fields, body: dropClutter(toBody(content, base), fields) };
  }
  prunePage(page);
  const body = toBody(page.body.innerHTML, base);
  const title = fields.title ?? firstLine(body);
  return { fields: { ...fields, title }, body: dropClutter(body, fields) };
}

function toBody(html: string, base: string | undefined): ArticleBody {
  return shapeBody(sanitise(fromHtml(html, { fragment: true })), base);
}

/** The first sentence, as a guess at what a piece of text without a heading is called. */
function firstLine(body: ArticleBody): Sourced | null {
  const value = firstSentence(textOf(body.children[0]).trim());
  return value === '' ? null : { value, origin: 'visible-text', isGuess: true };
}
