import type { ElementContent, Root } from 'hast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toHast } from 'mdast-util-to-hast';
import { gfm } from 'micromark-extension-gfm';
import type { ArticleBody } from '../../preload/contract/articles.ts';
import { AppError } from '../archive/app-error.ts';
import { withoutWikiLinks } from './front-matter.ts';
import { sanitise } from './sanitise.ts';
import { shapeBody } from './shape-body.ts';

/** More quotation marks and bullets than this before a line are no writing; the parsers recurse once for each. */
const deepestNesting = 64;
const nested = new RegExp(String.raw`^(?:[^\S\n]*(?:>|[-+*][^\S\n]|\d{1,9}[.)][^\S\n])){${deepestNesting},}`, 'm');

/**
 * Markdown (GitHub's, with Obsidian's links between notes as plain text) as the body of an article; HTML in it is left out.
 * @throws {AppError} `file-too-deep`
 */
export function markdownBody(source: string, base: string | undefined): ArticleBody {
  if (nested.test(source))
    throw new AppError('file-too-deep', `quotations or lists nested over ${deepestNesting} deep`);
  const tree = fromMarkdown(source, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const hast = toHast(tree, { footnoteLabel: '', footnoteBackContent: '' });
  const root: Root = hast.type === 'root' ? hast : { type: 'root', children: [hast] };
  tidyText(root);
  return shapeBody(sanitise(root), base);
}

/** Obsidian's `[[links]]` become their text, and the `^names` it gives to blocks go. */
function tidyText(node: Root | ElementContent): void {
  if (node.type === 'text') node.value = withoutWikiLinks(node.value).replace(/(?:^|\s)\^[a-z\d-]+\s*$/i, '');
  else if ('children' in node) for (const child of node.children) if (child.type !== 'doctype') tidyText(child);
}
