import type { ArticleBody, Sourced } from '../../preload/contract/articles.ts';
import { gatherClues } from './clues.ts';
import { textOf } from './body-text.ts';
import { dropClutter } from './drop-clutter.ts';
import { extractArticle } from './extract.ts';
import { htmlBody } from './html-body.ts';
import { firstSentence } from './headline.ts';
import { pageFields, type PageFields } from './metadata.ts';
import type { Resources } from './formats/format.ts';
import { parsePage } from './page.ts';
import { picturesOf, placePictures, type IllustratedBody } from './pictures/place-pictures.ts';
import { prunePage } from './prune-page.ts';

/** What is read from one page, or from a piece of one that was copied. */
export interface ReadPage extends IllustratedBody {
  readonly fields: PageFields;
}

/**
 * The article of an HTML page with its fields. A piece of a page (no `head`, no `title`) is taken whole: whoever copied
 * it has chosen already.
 * @param address the page's own address where it is known from elsewhere
 * @param resources what the saved file holds beside the page; pictures in the page itself need none
 */
export function readPage(html: string, address: string | null, resources?: Resources): ReadPage {
  const parsed = parsePage(html);
  const { page } = parsed;
  const fields = pageFields(gatherClues(page));
  const base = fields.url?.value ?? address ?? undefined;
  const headline = fields.title?.value ?? null;
  const illustration = {
    pictures: picturesOf(page, resources),
    resources,
    headline,
    author: fields.author?.value ?? null,
  };
  if (/<(?:head|title)[\s>]/i.test(html)) {
    const content = extractArticle(html, parsed, headline);
    const body = dropClutter(htmlBody(content, base), fields);
    return { fields, ...placePictures(body, { ...illustration, isWhole: false }) };
  }
  prunePage(page);
  const body = htmlBody(page.body.innerHTML, base);
  const title = fields.title ?? firstLine(body);
  const article = dropClutter(body, fields);
  return { fields: { ...fields, title }, ...placePictures(article, { ...illustration, isWhole: true }) };
}

/** The first sentence, as a guess at what a piece of text without a heading is called. */
function firstLine(body: ArticleBody): Sourced | null {
  const value = firstSentence(textOf(body.children[0]).trim());
  return value === '' ? null : { value, origin: 'visible-text', isGuess: true };
}
