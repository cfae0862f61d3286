import type { Nodes, Root } from 'hast';
import { sanitize, type Schema } from 'hast-util-sanitize';
import { bodyTags } from '../../preload/contract/articles.ts';

/** Elements whose borders part one block from the next; they are let through here and unwrapped when the body is shaped. */
const wrapperTags: readonly string[] = [
  'address',
  'article',
  'aside',
  'body',
  'center',
  'details',
  'dir',
  'div',
  'fieldset',
  'figure',
  'figcaption',
  'footer',
  'form',
  'header',
  'hgroup',
  'html',
  'legend',
  'main',
  'menu',
  'nav',
  'section',
  'summary',
];

const allowList: Schema = {
  tagNames: [...bodyTags, ...wrapperTags],
  attributes: {
    '*': ['dir', 'lang'],
    a: ['href'],
    ol: ['start'],
    td: ['colSpan', 'rowSpan'],
    th: ['colSpan', 'rowSpan'],
  },
  protocols: { href: ['http', 'https', 'mailto'] },
  strip: [
    'applet',
    'audio',
    'button',
    'canvas',
    'datalist',
    'embed',
    'head',
    'iframe',
    'math',
    'noembed',
    'noframes',
    'noscript',
    'object',
    'option',
    'picture',
    'script',
    'select',
    'style',
    'svg',
    'template',
    'textarea',
    'title',
    'video',
    'xmp',
  ],
  allowComments: false,
  allowDoctypes: false,
  clobber: [],
};

/** A hast tree with nothing in it but the allow-listed elements and attributes, whatever it held before. */
export function sanitise(tree: Nodes): Root {
  const clean = sanitize(tree, allowList);
  return clean.type === 'root' ? clean : { type: 'root', children: clean.type === 'doctype' ? [] : [clean] };
}
