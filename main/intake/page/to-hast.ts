import type { Element, ElementContent, Root } from 'hast';
import { PageElement, PageText, type PageNode } from './tree.ts';

/** The attributes that say something of a body by their names in hast, which writes numbers as numbers and flags as flags. */
const properties: ReadonlyMap<string, { readonly name: string; readonly kind: 'text' | 'number' | 'flag' }> = new Map([
  ['href', { name: 'href', kind: 'text' }],
  ['dir', { name: 'dir', kind: 'text' }],
  ['lang', { name: 'lang', kind: 'text' }],
  ['type', { name: 'type', kind: 'text' }],
  ['checked', { name: 'checked', kind: 'flag' }],
  ['colspan', { name: 'colSpan', kind: 'number' }],
  ['rowspan', { name: 'rowSpan', kind: 'number' }],
  ['start', { name: 'start', kind: 'number' }],
]);

/** What is inside an element as a hast tree, with those attributes only that say something of a body; still to be sanitised. */
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
  const kept: Element['properties'] = {};
  for (const [attribute, value] of Object.entries(element.attributes)) {
    const property = properties.get(attribute);
    if (property === undefined) continue;
    if (property.kind === 'text') kept[property.name] = value;
    else if (property.kind === 'flag') kept[property.name] = true;
    else if (/^-?\d{1,9}$/.test(value.trim())) kept[property.name] = Number(value);
  }
  return kept;
}
