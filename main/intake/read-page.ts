import type { ArticleBody, Sourced, Warning } from '../../preload/contract/articles.ts';
import type { BlockChooser } from './choose-blocks.ts';
import { gatherClues } from './clues.ts';
import { textOf } from './body-text.ts';
import { dropClutter } from './drop-clutter.ts';
import { extractArticle } from './extract.ts';
import { elementBody } from './html-body.ts';
import { firstSentence } from './headline.ts';
import { settledLanguage } from './language.ts';
import { pageFields, type PageFields } from './metadata.ts';
import type { Resources } from './formats/format.ts';
import { parsePage, type Page } from './page/parse.ts';
import { picturesOf, placePictures, type IllustratedBody } from './pictures/place-pictures.ts';
import { prunePage } from './prune-page.ts';
import { pageWarnings } from './warnings.ts';

/** What is read from one page, or from a piece of one that was copied. */
export interface ReadPage extends IllustratedBody {
  readonly fields: PageFields;
  /** What speaks against its being the whole of an article. */
  readonly warnings: readonly Warning[];
}

/**
 * The article of an HTML page with its fields. A piece of a page (no `head`, no `title`) is taken whole: whoever copied
 * it has chosen already.
 * @param address the page's own address where it is known from elsewhere
 * @param resources what the saved file holds beside the page; pictures in the page itself need none
 * @param choose which blocks are the article, where others than the usual weights are tried
 */
export function readPage(html: string, address: string | null, resources?: Resources, choose?: BlockChooser): ReadPage {
  if (!/<(?:head|title)[\s>]/i.test(html)) return readPiece(html, address, resources);
  const page = parsePage(html);
  const { clues, fields, base, illustration } = beforeReading(page, address, resources);
  const content = extractArticle(page, illustration.headline, choose);
  const body = dropClutter(elementBody(content, base), fields);
  const language = settledLanguage(fields.language, body.children.map((block) => textOf(block)).join('\n'));
  const warnings = pageWarnings(clues, body).map((code) => ({ code, detail: null }));
  return { fields: { ...fields, language }, warnings, ...placePictures(body, { ...illustration, isWhole: false }) };
}

/** The same of HTML that is nothing but an article, with everything in it, whatever it looks like: a copied piece, a mail. */
export function readPiece(html: string, address: string | null, resources?: Resources): ReadPage {
  const page = parsePage(html);
  const { fields, base, illustration } = beforeReading(page, address, resources);
  prunePage(page);
  const body = elementBody(page.body, base);
  const title = fields.title ?? firstLine(body);
  const article = dropClutter(body, fields);
  return { fields: { ...fields, title }, warnings: [], ...placePictures(article, { ...illustration, isWhole: true }) };
}

/** What must be taken from a page before anything is taken out of it. */
function beforeReading(page: Page, address: string | null, resources: Resources | undefined) {
  const clues = gatherClues(page);
  const fields = pageFields(clues);
  const pictures = picturesOf(page, resources);
  const [headline, author] = [fields.title?.value ?? null, fields.author?.value ?? null];
  const base = fields.url?.value ?? address ?? undefined;
  return {
    clues,
    fields,
    base,
    illustration: { pictures, resources, headline, author, base },
  };
}

/** The first sentence, as a guess at what a piece of text without a heading is called. */
function firstLine(body: ArticleBody): Sourced | null {
  const value = firstSentence(textOf(body.children[0]).trim());
  return value === '' ? null : { value, origin: 'visible-text', isGuess: true };
}
