import type { ArticleBody, BodyElement, BodyNode, Detail, Sourced } from '../../preload/contract/articles.ts';
import { authorNames, isByline } from './authors.ts';
import { textOf } from './body-text.ts';
import { publishedDate } from './dates.ts';
import { dropClutter } from './drop-clutter.ts';
import { baseName } from './file-head.ts';
import { firstSentence, letters } from './headline.ts';
import { looksLikeHeadline } from './plain-prose.ts';
import { foldLine } from './white-space.ts';

/** What a word processor's document says of itself; empty strings where it says nothing. */
export interface DocumentProperties {
  readonly title: string;
  readonly author: string;
}

/** An article from a document: its fields as far as the document bears them, and its text without its masthead. */
export interface DocumentArticle {
  readonly fields: {
    readonly title: Sourced | null;
    readonly author: Sourced | null;
    readonly published: Sourced | null;
  };
  readonly body: ArticleBody;
}

/** How far from the top a headline, a byline or a date may stand. */
const topBlocks = 12;
const longestHeadline = 250;
const longestByline = 120;

/** What programs call a document that nobody has named. */
const unnamed =
  /^(?:microsoft (?:word|powerpoint|office word)\b.*|(?:untitled|document|dokument|documento|documento sin título|sans titre|unbenannt|sin título|sem título|без названия|title|titel|titre|título|normal|print|slide|layout)[\s_-]*\d*|\S+\.(?:odt|rtf|pdf|pages|txt|html?|tmp|eps|ps)|.*\.(?:docx?|dotx?|indd|qxd|qxp))$/i;

/** What word processors write as the author when nobody has said who it is. */
const nobody =
  /^(?:user|users?\d*|owner|admin\w*|author|autor|auteur|unknown|anonymous|default|guest|test|pc|home|windows user|microsoft(?: office)?(?: user)?|office|hp|dell|lenovo|acer|asus|компьютер|пользователь|уч[её]тная запись майкрософт|microsoft-konto|compte microsoft|cuenta microsoft|python-docx|openpyxl|apache poi)$/i;

/** What stands before a date in a line that says no more. */
const dateLabel =
  /^(?:(?:first )?published|posted|updated|date|dated|publicado|publié|veröffentlicht|datum|fecha|data|дата)(?: on| el| le| am| em)?\s*[:：]?\s+/i;

/** The article of a document's whole body, with its headline, byline and date found in it or in its properties. */
export function documentArticle(body: ArticleBody, stated: DocumentProperties, fileName: string): DocumentArticle {
  const { title, block: headline } = documentTitle(body, stated.title, fileName);
  const at = headline === null ? 0 : body.children.indexOf(headline);
  const around = body.children.slice(Math.max(0, at - 2), at + 6).filter((block) => block !== headline);
  const author = bylineAuthor(around) ?? propertyAuthor(stated.author);
  const published = statedDate(around);
  const below: ArticleBody = { type: 'root', children: body.children.filter((block) => block !== headline) };
  const cleared = dropClutter(below, { title: headline === null ? null : title, author });
  return { fields: { title, author, published }, body: cleared.children.length === 0 ? body : cleared };
}

/** What a document's properties say it is about: its subject, and its keywords each by itself. */
export function subjectDetails(subject: string, keywords: string): Detail[] {
  return [subject, ...keywords.split(/[,;]/)].map((value) => ({ name: 'subject', value }));
}

/** A title that a document's properties state, when it is one that somebody gave; else null. */
function statedTitle(written: string, fileName: string): string | null {
  const title = foldLine(written);
  if (letters(title).length < 3 || unnamed.test(title) || letters(title) === letters(baseName(fileName))) return null;
  return title;
}

/** The author that a document's properties name, as a guess, since they often name whoever saved it; null for nobody. */
function propertyAuthor(written: string): Sourced | null {
  const value = nobody.test(written.trim()) || letters(written).length < 2 ? null : authorNames([written]);
  return value === null ? null : { value, origin: 'file', isGuess: true };
}

interface FoundTitle {
  readonly title: Sourced | null;
  /** The block of the body that it stands in. */
  readonly block: BodyNode | null;
}

/**
 * The title the document states when its text bears it out, else the heading it opens with or its only one of the first rank, else the title it states, else a bold
 * line or a first line that look like a headline, else the first sentence.
 */
function documentTitle(body: ArticleBody, stated: string, fileName: string): FoundTitle {
  const top = body.children.slice(0, topBlocks);
  const title = statedTitle(stated, fileName);
  const repeated = title === null ? undefined : top.find((block) => letters(textOf(block)) === letters(title));
  if (title !== null && repeated !== undefined) {
    return { title: { value: title, origin: 'file', isGuess: false }, block: repeated };
  }
  const h1s = body.children.slice(0, 60).filter((block) => isHeading(block, /^h1$/));
  const heading = h1s.length === 1 ? h1s[0] : top.slice(0, 3).find((block) => isHeading(block, /^h[1-3]$/));
  if (heading !== undefined) return shown(heading, false);
  if (title !== null) return { title: { value: title, origin: 'file', isGuess: false }, block: null };
  const bold = top
    .slice(0, 4)
    .find((block) => isAllBold(block) && isHeadline(block) && !/[.;,:。]$/.test(lineOf(block)));
  if (bold !== undefined) return shown(bold, true);
  const lines = body.children.slice(0, 40).map(lineOf);
  const [first, ...rest] = lines;
  const isTable = isElement(top[0]) && top[0].tagName === 'table';
  if (first === undefined || first === '' || isTable) return { title: null, block: null };
  if (looksLikeHeadline(first, rest) && isElement(top[0]) && top[0].tagName === 'p') return shown(top[0], true);
  return { title: { value: firstSentence(first), origin: 'visible-text', isGuess: true }, block: null };
}

function shown(block: BodyNode, isGuess: boolean): FoundTitle {
  return { title: { value: lineOf(block), origin: 'visible-text', isGuess }, block };
}

/** The text of a block without the mark of a footnote at its end. */
function lineOf(block: BodyNode): string {
  return textOf(block)
    .trim()
    .replace(/\[\d{1,3}\]$/, '');
}

function isHeading(block: BodyNode, tags: RegExp): boolean {
  return isElement(block) && tags.test(block.tagName) && isHeadline(block);
}

function isHeadline(block: BodyNode): boolean {
  const text = textOf(block);
  return (text.match(/\p{L}/gu)?.length ?? 0) >= 2 && text.length <= longestHeadline;
}

function isAllBold(block: BodyNode): boolean {
  if (!isElement(block) || block.tagName !== 'p') return false;
  return block.children.every((child) =>
    child.type === 'text' ? child.value.trim() === '' : /^(?:strong|b|br)$/.test(child.tagName),
  );
}

function isElement(node: BodyNode | undefined): node is BodyElement {
  return node?.type === 'element';
}

function bylineAuthor(top: readonly BodyNode[]): Sourced | null {
  for (const block of top) {
    const line = textOf(block).trim();
    const value = line.length <= longestByline && isByline(line) ? authorNames([line]) : null;
    if (value !== null) return { value, origin: 'visible-text', isGuess: true };
  }
  return null;
}

/** A date that stands near the top as a line of its own, or beside a name in one. */
function statedDate(top: readonly BodyNode[]): Sourced | null {
  for (const block of top) {
    const line = textOf(block).trim();
    if (line.length > longestByline || /[.!?。]$/.test(line)) continue;
    for (const piece of [...line.split(/\s*[|•·]\s*|\s+[–—-]\s+/), ...endingsOf(line)]) {
      const value = piece.length > 60 ? null : publishedDate(piece.replace(dateLabel, ''));
      if (value !== null && value.length >= 10) return { value, origin: 'visible-text', isGuess: true };
    }
  }
  return null;
}

/** The last words of a line, as many as a date may have, the most first. */
function endingsOf(line: string): string[] {
  const words = line.split(' ');
  return [6, 5, 4, 3].filter((count) => count < words.length).map((count) => words.slice(-count).join(' '));
}
