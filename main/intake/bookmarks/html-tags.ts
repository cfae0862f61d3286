import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/** A tag in a list of links, and the text between it and the next tag. */
export interface HtmlTag {
  /** In lower case; `/a` where it closes one. */
  readonly name: string;
  readonly attribute: (name: string) => string;
  readonly textAfter: string;
}

const tagStart = /<(\/?[a-z][a-z\d]*)/gi;
const attributePattern = /\s*([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/y;

/**
 * The tags of a flat list of links in HTML, one at a time, as browsers and bookmark managers write them. It is read from left to
 * right once, so that 100,000 links are no tree in memory; whatever is no tag is passed over.
 */
export function* htmlTags(html: string): Generator<HtmlTag> {
  const starts = new RegExp(tagStart);
  for (let found = starts.exec(html); found !== null; found = starts.exec(html)) {
    const { attributes, end } = attributesAt(html, starts.lastIndex);
    const next = html.indexOf('<', end);
    const after = html.slice(end, next < 0 ? html.length : next);
    starts.lastIndex = Math.max(end, starts.lastIndex);
    yield {
      name: (found[1] ?? '').toLowerCase(),
      attribute: (name) => plainText(attributes.get(name) ?? ''),
      textAfter: plainText(after),
    };
  }
}

function attributesAt(html: string, from: number): { readonly attributes: Map<string, string>; readonly end: number } {
  const attributes = new Map<string, string>();
  const pattern = new RegExp(attributePattern);
  let at = from;
  for (;;) {
    pattern.lastIndex = at;
    const found = pattern.exec(html);
    if (found === null || found[0] === '') break;
    const [whole, name = '', double, single, bare] = found;
    if (!attributes.has(name.toLowerCase())) attributes.set(name.toLowerCase(), double ?? single ?? bare ?? '');
    at += whole.length;
  }
  const close = html.indexOf('>', at);
  return { attributes, end: close < 0 ? html.length : close + 1 };
}

/** The text that a piece of HTML without tags shows. */
function plainText(html: string): string {
  return html.includes('&') ? textIn(fromHtml(html.replaceAll('<', '&lt;'), { fragment: true })) : html;
}

function textIn(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textIn).join('') : '';
}
