import type { Phrase } from '../archive/normalise.ts';
import type { AllNode, QueryNode, TextField, WordNode } from '../archive/query/query-tree.ts';
import { conditionOf, type Condition, type Surroundings } from './conditions.ts';
import { matchExpression, phrasesOf, without } from './match-expression.ts';

/** Words a query asks for, to be marked where they stand. */
export interface Term {
  readonly field: TextField | null;
  readonly phrase: Phrase;
}

/** Words that are one to a query, with how FTS5 is asked for any of them. */
export interface QueryGroup {
  readonly field: TextField | null;
  /** What was typed, then its other forms. */
  readonly phrases: readonly Phrase[];
  readonly isPattern: boolean;
  readonly expression: string;
}

/** A query for SQLite: what FTS5 is asked (`null`: nothing), the same with its plain words in the headline alone (`null`: not worth asking), and the rest. */
export interface CompiledQuery {
  readonly match: string | null;
  readonly headlineMatch: string | null;
  readonly conditions: readonly Condition[];
  readonly terms: readonly Term[];
  readonly groups: readonly QueryGroup[];
  /** Whether any of its words is enough. */
  readonly isAnyEnough: boolean;
}

/** A tree for SQLite: as much of it as can be is asked of FTS5, which ranks by it. */
export function compileQuery(tree: AllNode, around: Surroundings): CompiledQuery {
  const { words } = around;
  const wanted: QueryNode[] = [];
  const unwanted: string[] = [];
  const others: QueryNode[] = [];
  for (const part of tree.children) {
    if (part.kind === 'atLeast') wanted.push(part.child);
    const asked = part.kind === 'not' ? part.child : part;
    const expression = matchExpression(asked, words);
    if (expression === null) others.push(part);
    else if (part.kind === 'not') unwanted.push(expression);
    else wanted.push(part);
  }
  const groups = wantedWords(tree).map((node) => ({
    field: node.field,
    phrases: phrasesOf(node, words),
    isPattern: node.kind === 'pattern',
    expression: matchExpression(node, words) ?? '""',
  }));
  const match = matchOf(wanted, (part) => matchExpression(part, words));
  const excluded = match === null ? tree.children.filter((part) => part.kind === 'not' && !others.includes(part)) : [];
  return {
    match: match === null ? null : without(match, unwanted),
    headlineMatch: isWorthLookingForInHeadlines(wanted, around)
      ? matchOf(wanted, (part) => matchExpression(part, words, 'headline'))
      : null,
    conditions: [...others, ...excluded].map((part) => conditionOf(part, around)),
    terms: groups.flatMap(({ field, phrases }) => phrases.map((phrase) => ({ field, phrase }))),
    groups,
    isAnyEnough: tree.children.some(({ kind }) => kind === 'any'),
  };
}

function matchOf(wanted: readonly QueryNode[], expressionOf: (part: QueryNode) => string | null): string | null {
  const expressions = wanted.flatMap((part) => expressionOf(part) ?? []);
  return expressions.length === 0 ? null : expressions.join(' AND ');
}

/** A begun word stands for so many that finding one of them in a headline says little, and costs as much as finding it at all. */
function isWorthLookingForInHeadlines(wanted: readonly QueryNode[], { words }: Surroundings): boolean {
  const plain = wanted.flatMap((part) => wordsIn(part)).filter((node) => node.field === null);
  return plain.length > 0 && !plain.some((node) => phrasesOf(node, words).some(({ isPrefix }) => isPrefix));
}

/** The words that a query asks for, wherever they stand in it, but for those it excludes. */
function wantedWords(tree: AllNode): readonly WordNode[] {
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
