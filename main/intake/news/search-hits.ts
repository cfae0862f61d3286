import type { BodyElement, BodyNode } from '../../../preload/contract/articles.ts';
import { textOf } from '../body-text.ts';

/**
 * A block as it was printed: what a database marked because it was searched for (`mark`, bold words in a line that is not
 * bold) is plain text, its pictures (logos) and links that lead nowhere are gone.
 */
export function withoutHits(block: BodyElement): BodyElement {
  const isBoldLine = block.children.every((node) => node.type === 'element' && /^(?:b|strong)$/.test(node.tagName));
  return { ...block, children: trimmed(plain(block.children, isBoldLine)) };
}

function plain(nodes: readonly BodyNode[], keepsBold: boolean): BodyNode[] {
  const out: BodyNode[] = [];
  for (const node of nodes) for (const one of plainNode(node, keepsBold)) append(out, one);
  return out;
}

function plainNode(node: BodyNode, keepsBold: boolean): readonly BodyNode[] {
  if (node.type === 'text') return [node];
  const { tagName } = node;
  if (tagName === 'img') return [];
  const children = plain(node.children, keepsBold);
  const isBold = tagName === 'b' || tagName === 'strong';
  const isHit = tagName === 'mark' || (isBold && !keepsBold);
  const isDeadLink = tagName === 'a' && node.properties.href === undefined;
  if (isHit || isDeadLink) return children;
  if (children.length === 0 && node.children.length > 0) return [];
  return [{ ...node, children }];
}

function append(nodes: BodyNode[], node: BodyNode): void {
  const before = nodes.at(-1);
  if (node.type !== 'text' || before?.type !== 'text') nodes.push(node);
  else nodes[nodes.length - 1] = { type: 'text', value: (before.value + node.value).normalize('NFC') };
}

/** Without white space, or elements that hold nothing else, at either end of a line. */
function trimmed(nodes: readonly BodyNode[]): BodyNode[] {
  const first = nodes.findIndex((node) => textOf(node).trim() !== '');
  const last = nodes.findLastIndex((node) => textOf(node).trim() !== '');
  return nodes.slice(Math.max(0, first), last + 1).map((node, index, kept) => {
    if (node.type !== 'text') return node;
    const start = index === 0 ? node.value.trimStart() : node.value;
    return { ...node, value: index === kept.length - 1 ? start.trimEnd() : start };
  });
}
