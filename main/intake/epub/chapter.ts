import type { ArticleBody, BodyElement, BodyNode } from '../../../preload/contract/articles.ts';
import { textOf } from '../body-text.ts';
import { letters } from '../headline.ts';
import { htmlBody } from '../html-body.ts';
import type { PicturedPage } from '../pictures/find-pictures.ts';
import { takePictures } from '../pictures/tree-pictures.ts';
import { foldLine } from '../white-space.ts';

/** A chapter's text, without its headline, and what it calls itself. */
export interface ChapterText {
  readonly heading: string | null;
  readonly body: ArticleBody;
  /** Where its pictures stand. */
  readonly pictures: PicturedPage | null;
}

const voidTags = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i;
const noChapter =
  /<(?:body|section|div|nav)\b[^<>]*\sepub:type\s*=\s*["'][^"'<>]*\b(?:cover|titlepage|halftitlepage|toc|landmarks|page-list|copyright-page|imprint|colophon)\b/i;
const topBlocks = 4;

/** The text of a chapter's XHTML; null for a cover, an imprint, a table of contents, or a page without words. */
export function readChapter(xhtml: string, label: string | null): ChapterText | null {
  const start = xhtml.search(/<body[\s>]/i);
  const content = start < 0 ? xhtml : xhtml.slice(start);
  if (noChapter.test(content.slice(0, 2000))) return null;
  let pictures: PicturedPage | null = null;
  const body = htmlBody(closed(content), undefined, (tree) => {
    pictures = takePictures(tree);
  });
  if (body.children.length === 0 || isContents(body)) return null;
  const headings = body.children
    .slice(0, topBlocks)
    .filter(isHeading)
    .map((block) => foldLine(textOf(block)));
  const heading = headings.find((text) => text !== '') ?? null;
  return { heading, body: withoutHeadline(body, [label ?? heading, heading]), pictures };
}

/** What XML closes in one tag and HTML would leave open. */
function closed(xhtml: string): string {
  return xhtml.replace(/<([a-z][a-z\d:]*)\b([^<>]*)\/>/gi, (tag, name: string, attributes: string) =>
    voidTags.test(name) ? tag : `<${name}${attributes}></${name}>`,
  );
}

function isHeading(block: BodyNode): block is BodyElement {
  return block.type === 'element' && /^h[1-6]$/.test(block.tagName);
}

function withoutHeadline(body: ArticleBody, titles: readonly (string | null)[]): ArticleBody {
  const keys = titles.flatMap((title) => (title === null ? [] : [letters(title)]));
  const isHeadline = (block: BodyNode, index: number): boolean => {
    if (index >= topBlocks) return false;
    const key = letters(textOf(block));
    // A heading may be a part of what the contents call the chapter: its number, or its name without it.
    return keys.includes(key) || (isHeading(block) && key !== '' && keys.some((title) => title.includes(key)));
  };
  const children = body.children.filter((block, index) => !isHeadline(block, index));
  return children.length === 0 ? body : { type: 'root', children };
}

/** A list of links to other chapters, and next to nothing else. */
function isContents(body: ArticleBody): boolean {
  let links = 0;
  let plain = 0;
  const walk = (node: BodyNode, isInLink: boolean): void => {
    if (node.type === 'text') {
      if (isInLink) links += node.value.length;
      else plain += node.value.length;
      return;
    }
    node.children.forEach((child) => walk(child, isInLink || node.tagName === 'a'));
  };
  body.children.filter((block) => !isHeading(block)).forEach((block) => walk(block, false));
  return links > 100 && plain < links / 5;
}
