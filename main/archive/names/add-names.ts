import { joined, type AllNode, type QueryNode, type TextNode } from '../query/query-tree.ts';
import { findNames, type NameIndex } from './find-names.ts';

/** A name that a query holds, as it was typed, and the other spellings that are looked for too. */
export interface AddedName {
  readonly typed: string;
  readonly spellings: readonly string[];
}

/** A query with the other spellings of its names beside them, and which those are. */
export interface NamedQuery {
  readonly tree: AllNode;
  readonly added: readonly AddedName[];
}

/**
 * Puts the other spellings of names beside plain words that spell one, in a row: `Putin` becomes `(Putin or Путин or …)`. What is
 * quoted, begun or asked for exactly stays as it is. Acronyms that are words unless in capitals are not added.
 */
export function addNames(tree: AllNode, names: NameIndex): NamedQuery {
  const added: AddedName[] = [];
  const children = within(tree.children, 'all', names, added);
  return { tree: { kind: 'all', children }, added };
}

function visit(node: QueryNode, names: NameIndex, added: AddedName[]): QueryNode {
  switch (node.kind) {
    case 'all':
    case 'any':
      return joined(node.kind, within(node.children, node.kind, names, added));
    case 'not':
      return { kind: 'not', child: visit(node.child, names, added) };
    case 'text':
      return joined('all', within([node], 'all', names, added));
    default:
      return node;
  }
}

function within(
  children: readonly QueryNode[],
  kind: 'all' | 'any',
  names: NameIndex,
  added: AddedName[],
): readonly QueryNode[] {
  const out: QueryNode[] = [];
  let run: TextNode[] = [];
  const endRun = (): void => {
    out.push(...withSpellings(run, kind, names, added));
    run = [];
  };
  for (const child of children) {
    if (child.kind === 'text' && isPlain(child)) run.push(child);
    else {
      endRun();
      out.push(child.kind === 'text' ? child : visit(child, names, added));
    }
  }
  endRun();
  return out;
}

function isPlain({ field, isQuoted, isPrefix, isExact }: TextNode): boolean {
  return field === null && !isQuoted && !isPrefix && !isExact;
}

function withSpellings(
  run: readonly TextNode[],
  kind: 'all' | 'any',
  names: NameIndex,
  added: AddedName[],
): readonly QueryNode[] {
  const out: QueryNode[] = [];
  let next = 0;
  const words = run.map(({ text }) => text);
  for (const { first, count, others } of findNames(words, names)) {
    const typed = run.slice(first, first + count);
    const safe = others.filter(({ needsCapitals }) => !needsCapitals);
    if (safe.length === 0) continue;
    const spellings = safe.map(({ text }) => spelling(text));
    out.push(...run.slice(next, first));
    next = first + count;
    added.push({ typed: typed.map(({ text }) => text).join(' '), spellings: safe.map(({ text }) => text) });
    // Where any word is enough, each spelling is one more of them.
    if (kind === 'any') out.push(...typed, ...spellings);
    else out.push(joined('any', [joined('all', typed), ...spellings]));
  }
  out.push(...run.slice(next));
  return out;
}

/** One word may have endings; several stand just so. */
function spelling(text: string): TextNode {
  return { kind: 'text', field: null, text, isQuoted: /\s/.test(text), isPrefix: false, isExact: false };
}
