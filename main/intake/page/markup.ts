import { PageElement, PageText, type PageNode } from './tree.ts';

/** Elements without an end tag (HTML Standard, "void elements"). */
const withoutEnd: ReadonlySet<string> = new Set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr'.split(' '),
);

/** Elements whose text is no markup (HTML Standard, "serialising HTML fragments"). */
const raw = /^(?:style|script|xmp|iframe|noembed|noframes|plaintext)$/;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What is inside an element as HTML. Comments are left out. */
export function markupWithin(element: PageElement): string {
  let markup = '';
  for (let node = element.firstChild; node !== null; node = node.nextSibling) markup += markupOf(node);
  return markup;
}

function markupOf(node: PageNode): string {
  if (node instanceof PageText) {
    return raw.test(node.parentNode?.localName ?? '') ? node.text : node.text.replace(/[&<>]/g, escaped);
  }
  if (!(node instanceof PageElement)) return '';
  let tag = node.localName;
  for (const [name, value] of Object.entries(node.attributes)) tag += ` ${name}="${value.replace(/[&"]/g, escaped)}"`;
  if (withoutEnd.has(node.localName)) return `<${tag}>`;
  return `<${tag}>${markupWithin(node)}</${node.localName}>`;
}

function escaped(sign: string): string {
  return escapes[sign] ?? sign;
}
