import type { Phrase } from '../archive/normalise.ts';
import type { AllNode, QueryNode, TextField, WordNode } from '../archive/query/query-tree.ts';
import { conditionOf, type Condition, type Surroundings } from './conditions.ts';
import { matchExpression, phrasesOf, without, wordsExpression } from './match-expression.ts';

/** Words that are one to a query, with how FTS5 is asked for any of them. */
export interface QueryGroup {
  readonly field: TextField | null;
  /** What was typed, then its other forms. */
  readonly phrases: readonly Phrase[];
  readonly expression: string;
}

/** A query for SQLite: what FTS5 is asked (`null`: nothing), the same with its plain words in the headline alone, which finds no others (`null`: not worth asking), and the rest. */
export interface CompiledQuery {
  readonly match: string | null;
  readonly headlineMatch: string | null;
  readonly conditions: readonly Condition[];
  /** The words it asks for, to be weighed, and marked where they stand. */
  readonly groups: readonly QueryGroup[];
}

/** A tree for SQLite: as much of it as can be is asked of FTS5, which ranks by it. */
export function compileQuery(tree: AllNode, around: Surroundings): CompiledQuery {
  const { words } = around;
  const wanted: QueryNode[] = [];
  const expressions: string[] = [];
  const unwanted: QueryNode[] = [];
  const unwantedExpressions: string[] = [];
  const others: QueryNode[] = [];
  const want = (part: QueryNode, expression: string): void => {
    wanted.push(part);
    expressions.push(expression);
  };
  for (const part of tree.children) {
    if (part.kind === 'atLeast') want(part.child, wordsExpression(part.child, words));
    const expression = matchExpression(part.kind === 'not' ? part.child : part, words);
    if (expression === null) others.push(part);
    else if (part.kind === 'not') {
      unwanted.push(part);
      unwantedExpressions.push(expression);
    } else want(part, expression);
  }
  const isAsked = expressions.length > 0;
  // FTS5 leaves out only what it finds something besides.
  const conditions = isAsked ? others : [...others, ...unwanted];
  return {
    match: isAsked ? without(expressions.join(' AND '), unwantedExpressions) : null,
    headlineMatch: isWorthLookingForInHeadlines(wanted, around)
      ? without(
          wanted.flatMap((part) => matchExpression(part, words, 'headline') ?? []).join(' AND '),
          unwantedExpressions,
        )
      : null,
    conditions: conditions.map((part) => conditionOf(part, around)),
    groups: wantedWords(tree).map((node) => ({
      field: node.field,
      phrases: phrasesOf(node, words),
      expression: wordsExpression(node, words),
    })),
  };
}

/** A begun word stands for so many that finding one of them in a headline says little, and costs as much as finding it at all. */
function isWorthLookingForInHeadlines(wanted: readonly QueryNode[], { words }: Surroundings): boolean {
  const plain = wanted.flatMap((part) => wordsIn(part)).filter((node) => node.field === null);
  return plain.length > 0 && !plain.some((node) => phrasesOf(node, words).some(({ isPrefix }) => isPrefix));
}

/** The words that a query asks for, wherever they stand in it, but for those it excludes. */
export function wantedWords(tree: AllNode): readonly WordNode[] {
  return tree.children.flatMap((part) => wordsIn(part));
}

function wordsIn(node: QueryNode): readonly WordNode[] {
  switch (node.kind) {
    case 'text':
    case 'pattern':
      return [node];
    case 'near':
      return [...node.left, ...node.right];
    case 'atLeast':
      return [node.child];
    case 'all':
    case 'any':
      return node.children.flatMap((child) => wordsIn(child));
    default:
      return [];
  }
}
