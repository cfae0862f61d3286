import type { Element, ElementContent, Nodes, Root, RootContent } from 'hast';
import { sanitize, type Schema } from 'hast-util-sanitize';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toHast } from 'mdast-util-to-hast';
import { gfm } from 'micromark-extension-gfm';
import { researcherMarkdown } from '../researcher-markdown.ts';

const markdown = { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] };

const blocks: readonly string[] = ['blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'p', 'td', 'th'];

const allowList: Schema = {
  tagNames: blocks.concat(
    ['a', 'br', 'code', 'del', 'em', 'hr', 'ol', 'pre', 'section', 'strong', 'sup'],
    ['table', 'tbody', 'thead', 'tr', 'ul'],
  ),
  attributes: { '*': ['dir', 'id'], a: ['href'], ol: ['start'] },
  protocols: { href: ['http', 'https', 'mailto'] },
  clobber: [],
};

/** The researcher's own Markdown as a tree for HTML, without anything that is fetched or run; `prefix` keeps its ids apart from others. */
export function ownText(text: string, prefix: string): readonly RootContent[] {
  const tree = toHast(fromMarkdown(researcherMarkdown(text), markdown), {
    clobberPrefix: prefix,
    footnoteLabel: 'Notes to this text',
    footnoteLabelTagName: 'p',
  });
  const clean = sanitize(shaped(tree), allowList);
  return clean.type === 'root' ? clean.children : [];
}

/** A link within the document, to the web or to someone's mail. A path would lead to the reader's own disk, or a share of their network. */
const followed = /^(?:https?:\/\/|mailto:|#)/iu;

/** A tree in which pictures are links to where they lie, ticks are signs, and every block goes the way its text does. */
function shaped(node: Nodes): Nodes {
  if (node.type === 'root')
    return { ...node, children: node.children.map((child) => shapedChild(child)) } satisfies Root;
  return node.type === 'element' ? shapedChild(node) : node;
}

function shapedChild<T extends RootContent | ElementContent>(node: T): T | Element | { type: 'text'; value: string } {
  if (node.type !== 'element') return node;
  const { tagName, properties } = node;
  if (tagName === 'img') {
    const address = properties['src'] ?? '';
    const words = properties['alt'] || address;
    const link = followed.test(address) ? { href: address } : {};
    return { type: 'element', tagName: 'a', properties: link, children: [{ type: 'text', value: words }] };
  }
  if (tagName === 'input') return { type: 'text', value: properties['checked'] === true ? '☑' : '☐' };
  if (tagName === 'a' && !followed.test(properties['href'] ?? '#'))
    return { ...node, properties: {}, children: node.children.map((child) => shapedChild(child)) };
  const direction = blocks.includes(tagName) ? { dir: 'auto' } : {};
  return {
    ...node,
    properties: { ...properties, ...direction },
    children: node.children.map((child) => shapedChild(child)),
  };
}
