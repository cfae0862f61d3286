import { phraseOf, type Phrase } from '../archive/normalise.ts';
import { wholeName } from '../archive/whole-name.ts';
import type { NameNode, NearNode, QueryNode, TextField, TextNode, WordNode } from '../archive/query/query-tree.ts';
import type { WordSource } from './index-words.ts';

/** A longer phrase is looked for by its first words. */
const longestPhrase = 64;
/** More pairs of words than this are not asked to stand near each other. */
const mostPairs = 64;

const columnOf: Readonly<Record<TextField, string>> = {
  headline: 'headline',
  outlet: 'outlet',
  author: 'author',
  tag: 'tags',
  note: 'notes',
  quote: 'quotes',
};

/** What is looked for where no word fits: a character that no text can hold as a word. */
export const nothing = '"\u{10FFFF}"';

/** The phrases that words stand for: as typed first, then the other forms of them that the index holds. */
export function phrasesOf(node: WordNode, words: WordSource): readonly Phrase[] {
  if (node.kind === 'pattern') return words.matching(node.pattern).map((word) => ({ tokens: [word], isPrefix: false }));
  const typed = phraseOfNode(node);
  const [only] = typed.tokens;
  const mayVary = !node.isQuoted && !node.isExact && !typed.isPrefix && typed.tokens.length === 1 && only !== undefined;
  return mayVary ? [typed, ...words.formsOf(only).map((form) => ({ tokens: [form], isPrefix: false }))] : [typed];
}

function phraseOfNode(node: TextNode): Phrase {
  const { tokens, isPrefix } = phraseOf(node.text);
  if (tokens.length > longestPhrase) return { tokens: tokens.slice(0, longestPhrase), isPrefix: false };
  return { tokens, isPrefix: isPrefix || node.isPrefix };
}

/**
 * A part of a query in FTS5's language; `null` for what FTS5 cannot be asked. Nothing typed reaches it but quoted, folded
 * letters and digits.
 * @param plainIn the field that words without one are looked for in; `null` for any
 */
export function matchExpression(node: QueryNode, words: WordSource, plainIn: TextField | null = null): string | null {
  switch (node.kind) {
    case 'text':
    case 'pattern':
    case 'near':
      return wordsExpression(node, words, plainIn);
    case 'name':
      return nameExpression(node);
    case 'any': {
      const alternatives = node.children.map((child) => matchExpression(child, words, plainIn));
      return alternatives.includes(null) ? null : `(${alternatives.join(' OR ')})`;
    }
    case 'all':
      return allExpression(node.children, words, plainIn);
    default:
      return null;
  }
}

/** Words, or words near each other, in FTS5's language; `plainIn` as above. */
export function wordsExpression(
  node: WordNode | NearNode,
  words: WordSource,
  plainIn: TextField | null = null,
): string {
  return node.kind === 'near'
    ? inField(node.left[0]?.field ?? plainIn, nearExpression(node, words))
    : inField(node.field ?? plainIn, eitherOf(phrasesOf(node, words).map(written)));
}

/** A whole name in FTS5's language: the index holds it as a word of its own. */
export function nameExpression({ field, name }: NameNode): string {
  return inField(field, written({ tokens: [wholeName(name)], isPrefix: false }));
}

function allExpression(children: readonly QueryNode[], words: WordSource, plainIn: TextField | null): string | null {
  const wanted: string[] = [];
  const unwanted: string[] = [];
  for (const child of children) {
    const expression = matchExpression(child.kind === 'not' ? child.child : child, words, plainIn);
    if (expression === null) return null;
    (child.kind === 'not' ? unwanted : wanted).push(expression);
  }
  return wanted.length === 0 ? null : without(`(${wanted.join(' AND ')})`, unwanted);
}

/** What an expression finds less what others find. */
export function without(expression: string, unwanted: readonly string[]): string {
  return unwanted.length === 0 ? expression : `(${expression} NOT (${unwanted.join(' OR ')}))`;
}

function nearExpression({ left, right, distance }: NearNode, words: WordSource): string {
  const [ones, others] = [left, right].map((side) => side.flatMap((node) => phrasesOf(node, words)).map(written));
  const pairs = (ones ?? []).flatMap((one) => (others ?? []).map((other) => `NEAR(${one} ${other}, ${distance})`));
  return eitherOf(pairs.slice(0, mostPairs));
}

function eitherOf(expressions: readonly string[]): string {
  if (expressions.length === 0) return nothing;
  return expressions.length === 1 ? expressions.join('') : `(${expressions.join(' OR ')})`;
}

function inField(field: TextField | null, expression: string): string {
  return field === null ? expression : `${columnOf[field]} : ${expression}`;
}

/** A phrase as FTS5 takes it. */
export function written({ tokens, isPrefix }: Phrase): string {
  return `"${tokens.join(' ')}"${isPrefix ? ' *' : ''}`;
}
