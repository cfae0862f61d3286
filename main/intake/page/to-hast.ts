import type { Element, ElementContent, Root } from 'hast';
import { PageElement, PageText, type PageNode } from './tree.ts';

/** The attributes of bodies by their names in hast, which writes numbers as numbers. */
const propertyOf: Readonly<Record<string, string>> = { href: 'href', dir: 'dir', lang: 'lang' };
const numberOf: Readonly<Record<string, string>> = { colspan: 'colSpan', rowspan: 'rowSpan', start: 'start' };

/** What is inside an element as a hast tree, with those attributes only that a body may have; still to be sanitised. */
export function hastWithin(element: PageElement): Root {
  return { type: 'root', children: childrenOf(element) };
}

function childrenOf(element: PageElement): ElementContent[] {
  const children: ElementContent[] = [];
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    const content = contentOf(node);
    if (content !== null) children.push(content);
  }
  return children;
}

function contentOf(node: PageNode): ElementContent | null {
  if (node instanceof PageText) return { type: 'text', value: node.text };
  if (!(node instanceof PageElement)) return null;
  return { type: 'element', tagName: node.localName, properties: propertiesOf(node), children: childrenOf(node) };
}

function propertiesOf(element: PageElement): Element['properties'] {
  const properties: Element['properties'] = {};
  for (const [name, property] of Object.entries(propertyOf)) {
    const value = element.getAttribute(name);
    if (value !== null) properties[property] = value;
  }
  for (const [name, property] of Object.entries(numberOf)) {
    const value = element.getAttribute(name);
    if (value !== null && /^-?\d{1,9}$/.test(value.trim())) properties[property] = Number(value);
  }
  return properties;
}
