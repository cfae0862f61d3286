import { firstDayOf } from '../archive/query/query-date.ts';
import type { QueryNode, TextField, TextNode } from '../archive/query/query-tree.ts';
import { phraseOf, type Phrase } from '../archive/normalise.ts';

/** A piece of SQL over a row `r` (of `articles` or of `idx.entries`) with its parameters in order. */
export interface Condition {
  readonly sql: string;
  readonly params: readonly string[];
}

/** Words a query asks for, to be marked where they stand. */
export interface Term {
  readonly field: TextField | null;
  readonly phrase: Phrase;
}

/** A query for SQLite: what FTS5 is asked (`null`: nothing), the same with its plain words in the headline alone (`null`: not worth asking), and the rest. */
export interface CompiledQuery {
  readonly match: string | null;
  readonly headlineMatch: string | null;
  readonly conditions: readonly Condition[];
  readonly terms: readonly Term[];
}

/** A longer phrase is looked for by its first words. */
const longestPhrase = 64;

const columnOf: Readonly<Record<TextField, string>> = {
  headline: 'headline',
  outlet: 'outlet',
  author: 'author',
  tag: 'tags',
};

/** A tree for SQLite, to be asked of the full-text table `texts`. Nothing typed reaches FTS5 but quoted, folded letters and digits. */
export function compileQuery(tree: QueryNode, texts: string): CompiledQuery {
  const parts = tree.kind === 'all' ? tree.children : [tree];
  const wanted = parts.filter((part) => part.kind === 'text');
  const unwanted = parts.flatMap((part) => (part.kind === 'not' && part.child.kind === 'text' ? [part.child] : []));
  const isInMatch = (part: QueryNode): boolean =>
    part.kind === 'text' || (wanted.length > 0 && part.kind === 'not' && part.child.kind === 'text');
  return {
    match: wanted.length === 0 ? null : matchOf(wanted, unwanted, null),
    headlineMatch: isWorthLookingForInHeadlines(wanted) ? matchOf(wanted, [], 'headline') : null,
    conditions: parts.filter((part) => !isInMatch(part)).map((part) => conditionOf(part, texts)),
    terms: wanted.map((node) => ({ field: node.field, phrase: phraseOfNode(node) })),
  };
}

/** A begun word stands for so many that finding one of them in a headline says little, and costs as much as finding it at all. */
function isWorthLookingForInHeadlines(wanted: readonly TextNode[]): boolean {
  const plain = wanted.filter((node) => node.field === null);
  return plain.length > 0 && !plain.some((node) => phraseOfNode(node).isPrefix);
}

function matchOf(wanted: readonly TextNode[], unwanted: readonly TextNode[], plainIn: TextField | null): string {
  const all = wanted.map((node) => termOf(node, plainIn)).join(' AND ');
  return unwanted.length === 0 ? all : `(${all}) NOT (${unwanted.map((node) => termOf(node, null)).join(' OR ')})`;
}

function termOf(node: TextNode, plainIn: TextField | null): string {
  const { tokens, isPrefix } = phraseOfNode(node);
  const field = node.field ?? plainIn;
  return `${field === null ? '' : `${columnOf[field]} : `}"${tokens.join(' ')}"${isPrefix ? ' *' : ''}`;
}

function phraseOfNode(node: TextNode): Phrase {
  const { tokens, isPrefix } = phraseOf(node.text);
  if (tokens.length > longestPhrase) return { tokens: tokens.slice(0, longestPhrase), isPrefix: false };
  return { tokens, isPrefix: isPrefix || node.isPrefix };
}

function conditionOf(node: QueryNode, texts: string): Condition {
  switch (node.kind) {
    case 'text':
      return {
        sql: /* sql */ `r.number IN (SELECT rowid FROM idx.${texts} WHERE ${texts} MATCH ?)`,
        params: [termOf(node, null)],
      };
    case 'date':
      // What has no known date was published neither before nor after.
      return {
        sql: /* sql */ `(r.published IS NOT NULL AND r.day ${node.bound === 'after' ? '>=' : '<'} ?)`,
        params: [firstDayOf(node.date)],
      };
    case 'has':
      return {
        sql: /* sql */ `r.number IN (SELECT article FROM main.annotations WHERE deleted_at IS NULL AND note <> '')`,
        params: [],
      };
    case 'not': {
      const { sql, params } = conditionOf(node.child, texts);
      return { sql: /* sql */ `NOT ${sql}`, params };
    }
    case 'all':
      return allOf(node.children.map((child) => conditionOf(child, texts)));
  }
}

/** All of some conditions as one; of none, TRUE. */
export function allOf(conditions: readonly Condition[]): Condition {
  return {
    sql: conditions.length === 0 ? 'TRUE' : `(${conditions.map(({ sql }) => sql).join(' AND ')})`,
    params: conditions.flatMap(({ params }) => params),
  };
}
