import type { Element, ElementContent, Root, Text } from 'hast';

/**
 * Writes the ticks of checklists into the text of a tree, since a body has no boxes to tick: an item that holds a box begins with
 * `☑` or `☐`, and is found by it.
 */
export function writeTicks(tree: Root): void {
  for (const child of tree.children) if (child.type === 'element') visit(child);
}

function visit(node: Element): void {
  if (node.tagName === 'li') writeTick(node);
  for (const child of node.children) if (child.type === 'element') visit(child);
}

function writeTick(item: Element): void {
  const box = takeBox(item);
  if (box === null) return;
  const sign = (box.properties['checked'] ?? false) === false ? '☐' : '☑';
  const text = firstText(item.children);
  if (text === null) item.children.unshift({ type: 'text', value: sign });
  else text.value = `${sign} ${text.value.trimStart()}`;
}

const list = /^(?:ul|ol|dl)$/;

/** The box of an item, taken out of it; null where it has none of its own. */
function takeBox(node: Element): Element | null {
  for (const [index, child] of node.children.entries()) {
    if (child.type !== 'element' || list.test(child.tagName)) continue;
    if (child.tagName === 'input' && child.properties['type'] === 'checkbox') {
      node.children.splice(index, 1);
      return child;
    }
    const inner = takeBox(child);
    if (inner !== null) return inner;
  }
  return null;
}

/** The first text of an item, not of a list within it. */
function firstText(nodes: readonly ElementContent[]): Text | null {
  for (const node of nodes) {
    if (node.type === 'text' && node.value.trim() !== '') return node;
    const inner = node.type === 'element' && !list.test(node.tagName) ? firstText(node.children) : null;
    if (inner !== null) return inner;
  }
  return null;
}
