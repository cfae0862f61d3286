import type { Root } from 'hast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toHast } from 'mdast-util-to-hast';
import { gfm } from 'micromark-extension-gfm';
import type { ArticleBody } from '../../preload/contract/articles.ts';
import { AppError } from '../archive/app-error.ts';
import { writeTicks } from './checklists.ts';
import { readObsidianSyntax } from './obsidian-syntax.ts';
import type { PicturedPage } from './pictures/find-pictures.ts';
import { takePictures } from './pictures/tree-pictures.ts';
import { sanitise } from './sanitise.ts';
import { shapeBody } from './shape-body.ts';

/** More quotation marks and bullets than this before a line are no writing; the parsers recurse once for each. */
const deepestNesting = 64;
const nested = new RegExp(String.raw`^(?:[^\S\n]*(?:>|[-+*][^\S\n]|\d{1,9}[.)][^\S\n])){${deepestNesting},}`, 'm');

/** Markdown as a body, and where its pictures stand. */
export interface MarkdownPiece {
  readonly body: ArticleBody;
  readonly pictures: PicturedPage | null;
}

/**
 * Markdown (GitHub's, with what Obsidian adds to it) as the body of an article, its highlights in `mark`; HTML in it is left out.
 * @throws {AppError} `file-too-deep`
 */
export function markdownPiece(source: string, base: string | undefined): MarkdownPiece {
  if (nested.test(source))
    throw new AppError('file-too-deep', `quotations or lists nested over ${deepestNesting} deep`);
  const tree = fromMarkdown(source, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const hast = toHast(tree, { footnoteLabel: '', footnoteBackContent: '' });
  const root: Root = hast.type === 'root' ? hast : { type: 'root', children: [hast] };
  writeTicks(root);
  readObsidianSyntax(root);
  const pictures = takePictures(root);
  return { body: shapeBody(sanitise(root), base), pictures };
}

/** The same without its pictures. @throws {AppError} `file-too-deep` */
export function markdownBody(source: string, base: string | undefined): ArticleBody {
  return markdownPiece(source, base).body;
}
