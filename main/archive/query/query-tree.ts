import type { QueryProblem } from '../../../preload/contract/search.ts';

/** The fields of an article that words can be looked for in, as they are typed before the colon. */
export const textFields = ['headline', 'outlet', 'author', 'tag'] as const;

/** One of the fields above. */
export type TextField = (typeof textFields)[number];

/**
 * Words to find, as they were typed but for their operators: in one field, or (`null`) anywhere in the article.
 * `isQuoted` tells a phrase from a word; with `isPrefix` the last word may go on.
 */
export interface TextNode {
  readonly kind: 'text';
  readonly field: TextField | null;
  readonly text: string;
  readonly isQuoted: boolean;
  readonly isPrefix: boolean;
}

/** A bound on the date published, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: `after` from its first day on, `before` until the day before it. */
export interface DateNode {
  readonly kind: 'date';
  readonly bound: 'after' | 'before';
  readonly date: string;
}

/** Something an article can have. */
export interface HasNode {
  readonly kind: 'has';
  readonly what: 'note';
}

/** Everything but what the child describes. */
export interface NotNode {
  readonly kind: 'not';
  readonly child: QueryNode;
}

/** What all children describe; without children, every article. */
export interface AllNode {
  readonly kind: 'all';
  readonly children: readonly QueryNode[];
}

/** A query as a tree; an operator to come is one more kind here, one more case in `print-query.ts` and one in `compile.ts`. */
export type QueryNode = TextNode | DateNode | HasNode | NotNode | AllNode;

/** What a typed query means, and what is odd about it. */
export interface ParsedQuery {
  readonly tree: AllNode;
  readonly problems: readonly QueryProblem[];
}
