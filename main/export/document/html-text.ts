import type { Nodes, Properties } from 'hast';

/** The attributes that are written, by their names in a tree; every other is left out. */
const attributes: Readonly<Record<string, string>> = {
  className: 'class',
  cite: 'cite',
  colSpan: 'colspan',
  content: 'content',
  charset: 'charset',
  dir: 'dir',
  href: 'href',
  'http-equiv': 'http-equiv',
  id: 'id',
  lang: 'lang',
  name: 'name',
  rowSpan: 'rowspan',
  start: 'start',
};

const empty: ReadonlySet<string> = new Set(['br', 'hr', 'meta']);

/** A tree as HTML. Names of elements are ours or from an allow-list; text and values of attributes can be anything. */
export function htmlText(node: Nodes): string {
  if (node.type === 'text') return escaped(node.value);
  if (node.type === 'root') return node.children.map(htmlText).join('');
  if (node.type !== 'element') return '';
  const { tagName, properties, children } = node;
  const opening = `<${tagName}${attributesOf(properties)}>`;
  return empty.has(tagName) ? opening : `${opening}${children.map(htmlText).join('')}</${tagName}>`;
}

function attributesOf(properties: Properties): string {
  return Object.entries(attributes)
    .map(([property, name]) => {
      const value = properties[property];
      if (value === null || value === undefined || typeof value === 'boolean') return '';
      return ` ${name}="${escaped(Array.isArray(value) ? value.join(' ') : String(value))}"`;
    })
    .join('');
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
