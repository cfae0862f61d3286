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

/**
 * The researcher's own Markdown as a tree for HTML, without anything that is fetched or run; `prefix` keeps its ids apart from others. Its
 * headings stand below the one it stands under, which is of the level `above`.
 */
export function ownText(text: string, prefix: string, above: number): readonly RootContent[] {
  const tree = toHast(fromMarkdown(researcherMarkdown(text), markdown), {
    clobberPrefix: prefix,
    footnoteLabel: 'Notes to this text',
    footnoteLabelTagName: 'p',
  });
  const clean = sanitize(shaped(tree, above + 1 - highestIn(tree)), allowList);
  return clean.type === 'root' ? clean.children : [];
}

/** A link within the document, to the web or to someone's mail. A path would lead to the reader's own disk, or a share of their network. */
const followed = /^(?:https?:\/\/|mailto:|#)/iu;

/** The sign of a footnote with a letter for its number, as lists with letters count: citations have numbers. */
function lettered(sign: ElementContent): ElementContent {
  const [, number = '', again = ''] = (sign.type === 'text' ? /^(\d+)(.*)$/su.exec(sign.value) : null) ?? [];
  return number === '' ? sign : { type: 'text', value: `${letters(Number(number))}${again}` };
}

function letters(number: number): string {
  if (number === 0) return '';
  const before = Math.floor((number - 1) / 26);
  return `${letters(before)}${String.fromCodePoint(97 + ((number - 1) % 26))}`;
}

/** The level of a heading, or `null` for any other element. */
function levelOf(tagName: string): number | null {
  const [, level] = /^h([1-6])$/u.exec(tagName) ?? [];
  return level === undefined ? null : Number(level);
}

function highestIn(node: Nodes): number {
  const own = node.type === 'element' ? levelOf(node.tagName) : null;
  return Math.min(own ?? 6, ...('children' in node ? node.children.map(highestIn) : []));
}

/** A tree in which pictures are links to where they lie, ticks are signs, headings are moved down, and every block goes the way its text does. */
function shaped(node: Nodes, down: number): Nodes {
  if (node.type === 'root')
    return { ...node, children: node.children.map((child) => shapedChild(child, down)) } satisfies Root;
  return node.type === 'element' ? shapedChild(node, down) : node;
}

function shapedChild<T extends RootContent | ElementContent>(
  node: T,
  down: number,
): T | Element | { type: 'text'; value: string } {
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
    return { ...node, properties: {}, children: node.children.map((child) => shapedChild(child, down)) };
  if (tagName === 'a' && properties['dataFootnoteRef'] !== undefined)
    return { ...node, children: node.children.map(lettered) };
  const level = levelOf(tagName);
  const direction = blocks.includes(tagName) ? { dir: 'auto' } : {};
  return {
    ...node,
    tagName: level === null ? tagName : `h${Math.min(6, level + down)}`,
    properties: { ...properties, ...direction },
    children: node.children.map((child) => shapedChild(child, down)),
  };
}
