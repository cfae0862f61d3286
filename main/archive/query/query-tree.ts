import type { QueryFieldName, FieldTaking, NameField, queryFields } from '../../../preload/contract/query-fields.ts';
import type { QueryProblem, SortOrder } from '../../../preload/contract/search.ts';
import type { Piece } from './read-piece.ts';

/** A field that words can be looked for in. */
export type TextField = FieldTaking<'words'>;

/**
 * Words to find, as they were typed but for their operators: in one field, or (`null`) anywhere in the article.
 * `isQuoted` tells a phrase from a word; with `isPrefix` the last word may go on; with `isExact` no other form of the word will do.
 */
export interface TextNode {
  readonly kind: 'text';
  readonly field: TextField | null;
  readonly text: string;
  readonly isQuoted: boolean;
  readonly isPrefix: boolean;
  readonly isExact: boolean;
}

/** Words of a shape: letters and digits, `?` for one of them, `*` for any number. It never begins with either. */
export interface PatternNode {
  readonly kind: 'pattern';
  readonly field: TextField | null;
  readonly pattern: string;
}

/** The whole name of an outlet, an author or a tag, as it was typed but for quotation marks and stars. */
export interface NameNode {
  readonly kind: 'name';
  readonly field: NameField;
  readonly name: string;
}

/** What can stand beside `NEAR` and behind `atleast`. */
export type WordNode = TextNode | PatternNode;

/** One of some words with at most `distance` words between it and one of others, in either order, in one field. */
export interface NearNode {
  readonly kind: 'near';
  readonly left: readonly WordNode[];
  readonly right: readonly WordNode[];
  readonly distance: number;
}

/** Words that stand in an article `count` times or more. */
export interface AtLeastNode {
  readonly kind: 'atLeast';
  readonly count: number;
  readonly child: WordNode;
}

/** A bound on the date published: `after` from its first day on, `before` until the day before it, `on` within it. The date as in `query-date.ts`. */
export interface DateNode {
  readonly kind: 'date';
  readonly bound: 'after' | 'before' | 'on';
  readonly date: string;
}

/** Something an article can have. */
export interface HasNode {
  readonly kind: 'has';
  readonly what: keyof (typeof queryFields)['has']['values'];
}

/** Something an article can be. */
export interface IsNode {
  readonly kind: 'is';
  readonly what: keyof (typeof queryFields)['is']['values'];
}

/** A value that an article, or an annotation of it, has as a whole. */
export interface ValueNode {
  readonly kind: 'value';
  readonly field: FieldTaking<'value'>;
  readonly value: string;
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

/** What any of two or more children describes. */
export interface AnyNode {
  readonly kind: 'any';
  readonly children: readonly QueryNode[];
}

/** A condition that stands by itself. */
export type LeafNode = WordNode | NameNode | NearNode | AtLeastNode | DateNode | HasNode | IsNode | ValueNode;

/** A query as a tree; an operator to come is one more kind here, and one case in each module that walks it. */
export type QueryNode = LeafNode | NotNode | AllNode | AnyNode;

/**
 * A condition where it was typed (UTF-16): from `start`, where the name of its field begins if it has one of its own, to `end`; what
 * stands behind the colon begins at `value`, with `isExact` at its `=`. `isUnwanted` is what stands behind `-` or `not`.
 */
export interface TypedPiece extends Pick<Piece, 'isQuoted' | 'isUnclosed' | 'isExact'> {
  readonly start: number;
  readonly value: number;
  readonly end: number;
  readonly field: QueryFieldName | null;
  readonly isUnwanted: boolean;
  readonly node: LeafNode | null;
}

/** What a typed query means, in which order it asks for it, and what is odd about it. */
export interface ParsedQuery {
  readonly tree: AllNode;
  readonly sort: SortOrder | null;
  readonly problems: readonly QueryProblem[];
}

/** Some nodes joined by `all` or `any`: none within one of its kind, none around a single child. */
export function joined(kind: 'all' | 'any', nodes: readonly QueryNode[]): QueryNode {
  const children = nodes.flatMap((node) => (node.kind === kind ? node.children : [node]));
  const [only] = children;
  return children.length === 1 && only !== undefined ? only : { kind, children };
}

/** Everything but a node; but for what was already everything but another. */
export function negated(node: QueryNode): QueryNode {
  return node.kind === 'not' ? node.child : { kind: 'not', child: node };
}
