import type { Draft, DraftElement, DraftText } from './draft.ts';
import { foldWhiteSpace } from './white-space.ts';

/**
 * The inline content of one block with its white space folded as a browser shows it: single spaces, none at the edges
 * or around `br`; `br` only between text; no empty and no neighbouring text nodes, no empty elements.
 */
export function foldInline(run: readonly Draft[]): Draft[] {
  const kept = new Set<DraftElement>();
  let last: DraftText | undefined;
  let isAtEdge = true;
  let waitingBreak: DraftElement | undefined;

  for (const leaf of leavesOf(run)) {
    if (leaf.type === 'element') {
      if (last !== undefined) waitingBreak ??= leaf;
      isAtEdge = true;
      continue;
    }
    leaf.value = foldWhiteSpace(leaf.value);
    if (isAtEdge || last?.value.endsWith(' ') === true) leaf.value = leaf.value.trimStart();
    if (leaf.value === '') continue;
    if (waitingBreak !== undefined) {
      if (last !== undefined) last.value = last.value.trimEnd();
      kept.add(waitingBreak);
      waitingBreak = undefined;
    }
    last = leaf;
    isAtEdge = false;
  }
  if (last !== undefined) last.value = last.value.trimEnd();
  return prune(run, kept);
}

function* leavesOf(nodes: readonly Draft[]): Generator<DraftText | DraftElement> {
  for (const node of nodes) {
    if (node.type === 'text' || node.tagName === 'br') yield node;
    else yield* leavesOf(node.children);
  }
}

/** What is left without the empty; an element around nothing but a space gives way to the space. */
function prune(nodes: readonly Draft[], keptBreaks: ReadonlySet<DraftElement>): Draft[] {
  const out: Draft[] = [];
  const add = (node: Draft): void => {
    const before = out.at(-1);
    if (node.type === 'text' && before?.type === 'text') before.value = (before.value + node.value).normalize('NFC');
    else if (node.type === 'element' || node.value !== '') out.push(node);
  };
  for (const node of nodes) {
    if (node.type === 'text') add(node);
    else if (node.tagName === 'br') {
      if (keptBreaks.has(node)) out.push(node);
    } else {
      node.children = prune(node.children, keptBreaks);
      const [first, ...others] = node.children;
      if (first?.type === 'text' && first.value === ' ' && others.length === 0) add(first);
      else if (first !== undefined) out.push(node);
    }
  }
  return out;
}
