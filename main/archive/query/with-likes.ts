import { joined, type AllNode, type QueryNode } from './query-tree.ts';

/** What an article is likened by: its headline, and the words that tell most of it, as the index knows them and as they stand in it. */
export interface Likeness {
  readonly headline: string;
  readonly words: readonly { readonly token: string; readonly shown: string }[];
}

/** The articles that others are likened to in a query, by id. */
export function likedArticles(node: QueryNode): readonly string[] {
  if (node.kind === 'value') return node.field === 'like' ? [node.value] : [];
  if (node.kind === 'not') return likedArticles(node.child);
  return node.kind === 'all' || node.kind === 'any' ? node.children.flatMap(likedArticles) : [];
}

/** A query with the telling words of the articles that others are likened to in place of their ids, as far as they are known. */
export function withLikes(tree: AllNode, likes: ReadonlyMap<string, Likeness>): AllNode {
  if (likes.size === 0) return tree;
  const meant = joined(
    'all',
    tree.children.map((child) => visit(child, likes)),
  );
  return meant.kind === 'all' ? meant : { kind: 'all', children: [meant] };
}

function visit(node: QueryNode, likes: ReadonlyMap<string, Likeness>): QueryNode {
  switch (node.kind) {
    case 'all':
    case 'any':
      return joined(
        node.kind,
        node.children.map((child) => visit(child, likes)),
      );
    case 'not':
      return { kind: 'not', child: visit(node.child, likes) };
    case 'value': {
      const words = node.field === 'like' ? (likes.get(node.value)?.words ?? []) : [];
      return words.length === 0
        ? node
        : joined(
            'any',
            words.map(({ token }) => exactly(token)),
          );
    }
    default:
      return node;
  }
}

function exactly(text: string): QueryNode {
  return { kind: 'text', field: null, text, isQuoted: false, isPrefix: false, isExact: true };
}
