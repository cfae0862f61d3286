import type { Element, ElementContent } from 'hast';
import type { ArticleBody } from '../../preload/contract/articles.ts';
import { sanitise } from './sanitise.ts';
import { shapeBody } from './shape-body.ts';
import type { XmlElement } from './xml.ts';

/** What elements of news formats are in HTML. Others that HTML does not know are unwrapped. */
const htmlNames: Readonly<Record<string, string>> = {
  hl1: 'h2',
  hl2: 'h3',
  block: 'div',
  'body.content': 'div',
  bq: 'blockquote',
  media: 'template',
  'media-caption': 'template',
  'media-reference': 'template',
  'media-producer': 'template',
  'media-metadata': 'template',
  note: 'div',
  fn: 'div',
  datasource: 'div',
  q: 'q',
};

const numbers: Readonly<Record<string, string>> = { colspan: 'colSpan', rowspan: 'rowSpan', start: 'start' };

/** Elements of XHTML, NITF and their like as a body, without a detour through a string of HTML. */
export function xmlBody(nodes: readonly (XmlElement | string)[], base?: string): ArticleBody {
  return shapeBody(sanitise({ type: 'root', children: nodes.map(hastNode) }), base);
}

function hastNode(node: XmlElement | string): ElementContent {
  if (typeof node === 'string') return { type: 'text', value: node };
  const name = node.name.toLowerCase();
  const tagName = (Object.hasOwn(htmlNames, name) ? htmlNames[name] : undefined) ?? name;
  return { type: 'element', tagName, properties: propertiesOf(node), children: node.children.map(hastNode) };
}

function propertiesOf({ attributes }: XmlElement): Element['properties'] {
  const properties: Element['properties'] = {};
  for (const name of ['href', 'dir', 'lang']) if (attributes[name] !== undefined) properties[name] = attributes[name];
  for (const [name, property] of Object.entries(numbers)) {
    const value = Number(attributes[name]);
    if (attributes[name] !== undefined && Number.isInteger(value)) properties[property] = value;
  }
  return properties;
}
