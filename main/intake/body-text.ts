import type { BodyNode } from '../../preload/contract/articles.ts';

/** The text of a node, its blocks parted by spaces. */
export function textOf(node: BodyNode | undefined): string {
  if (node === undefined) return '';
  if (node.type === 'text') return node.value;
  const separator = /^(?:ul|ol|dl|blockquote|table|thead|tbody|tfoot|tr|br)$/.test(node.tagName) ? ' ' : '';
  return node.children.map(textOf).join(separator) + (node.tagName === 'br' ? ' ' : '');
}
