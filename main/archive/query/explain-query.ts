import { queryFields } from '../../../preload/contract/query-fields.ts';
import type { Likeness } from './with-likes.ts';
import type {
  AllNode,
  DateNode,
  LeafNode,
  NameNode,
  ParsedQuery,
  QueryNode,
  TextField,
  WordNode,
} from './query-tree.ts';

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** What a field is called after "with …". */
function placeOf(field: TextField): string {
  return ` ${queryFields[field].means}`;
}

/**
 * A query in words, as in "articles from Le Monde or Reuters, after 1 Jan 2024, with *sanctions* within 5 words of *oil*, without
 * *sport*"; what is looked for stands between asterisks. `likes` has what is known of the articles that others are likened to.
 */
export function explainQuery({ tree, sort }: Pick<ParsedQuery, 'tree' | 'sort'>, likes: Likes = new Map()): string {
  const order = sort === null ? '' : `, ${queryFields.sort.values[sort]}`;
  return `${wordsOfAll(tree, likes)}${order}`;
}

type Likes = ReadonlyMap<string, Likeness>;

function wordsOfAll(tree: AllNode, likes: Likes): string {
  const [from, by, others]: [string[], string[], string[]] = [[], [], []];
  for (const part of tree.children) {
    const outlets = named(part, 'outlet');
    const authors = named(part, 'author');
    if (outlets !== null) from.push(outlets);
    else if (authors !== null) by.push(authors);
    else others.push(clause(part, likes));
  }
  const first = [
    'articles',
    ...(from.length > 0 ? [`from ${from.join(' and ')}`] : []),
    ...(by.length > 0 ? [`by ${by.join(' and ')}`] : []),
  ];
  return [first.join(' '), ...withJoined(others)]
    .join(first.length > 1 ? ', ' : ' ')
    .replace(/^articles, /, 'articles ');
}

/** "with a, with b" reads better as "with a and b". */
function withJoined(clauses: readonly string[]): readonly string[] {
  const out: string[] = [];
  for (const each of clauses) {
    const last = out.at(-1);
    if (last?.startsWith('with ') === true && each.startsWith('with '))
      out[out.length - 1] = `${last} and ${each.slice(5)}`;
    else out.push(each);
  }
  return out.length < 2 ? out : [out.join(', ')];
}

/** The names of outlets or authors, where a part asks for nothing else: "from …", "by …". */
function named(part: QueryNode, field: TextField): string | null {
  if (part.kind === 'text' && part.field === field) return wordOf(part);
  if (part.kind === 'name' && part.field === field) return nameOf(part);
  if (part.kind !== 'any') return null;
  const names = part.children.map((child) => named(child, field));
  return names.includes(null) ? null : names.join(' or ');
}

function clause(node: QueryNode, likes: Likes): string {
  switch (node.kind) {
    case 'all':
      return `(${withJoined(node.children.map((child) => clause(child, likes))).join(', ')})`;
    case 'any': {
      const clauses = node.children.map((child) => clause(child, likes));
      const isAllWith = clauses.every((each) => each.startsWith('with '));
      return isAllWith ? `with ${clauses.map((each) => each.slice(5)).join(' or ')}` : clauses.join(' or ');
    }
    case 'not':
      return negative(clause(node.child, likes));
    default:
      return node.kind === 'value' && node.field === 'like' ? like(likes.get(node.value)) : leaf(node);
  }
}

function negative(positive: string): string {
  if (positive.startsWith('with ')) return `without ${positive.slice(5)}`;
  return `not ${positive}`;
}

function leaf(node: LeafNode): string {
  switch (node.kind) {
    case 'text':
    case 'pattern':
      return `with ${wordOf(node)}${node.field === null ? '' : placeOf(node.field)}`;
    case 'name':
      return `${{ outlet: 'from', author: 'by', tag: 'with' }[node.field]} ${nameOf(node)}`;
    case 'near': {
      const [left, right] = [node.left, node.right].map((side) => side.map(wordOf).join(' or '));
      return `with ${left} within ${node.distance} words of ${right}${node.left[0]?.field ? placeOf(node.left[0].field) : ''}`;
    }
    case 'atLeast':
      return `with ${wordOf(node.child)} at least ${times(node.count)}`;
    case 'date':
      return dateOf(node);
    case 'has':
      return `with ${queryFields.has.values[node.what]}`;
    case 'is':
      return queryFields.is.values[node.what];
    case 'value':
      return {
        dossier: `in the dossier *${node.value}*`,
        lang: `in the language *${node.value}*`,
        country: `about *${node.value}*`,
        format: `from a *${node.value}* file`,
        id: `of the number *${node.value}*`,
        colour: `with a passage marked in *${node.value}*`,
        like: like(undefined),
      }[node.field];
  }
}

function like(likeness: Likeness | undefined): string {
  if (likeness === undefined) return 'like one that is not here';
  const words = likeness.words.map(({ shown }) => `*${plain(shown)}*`);
  return `like “${plain(likeness.headline)}”${words.length === 0 ? '' : `, by the words ${words.join(', ')}`}`;
}

function plain(text: string): string {
  return text.replaceAll('*', '').replaceAll(/\s+/gu, ' ').trim();
}

function nameOf({ field, name }: NameNode): string {
  return `the ${field} named just *${plain(name)}*`;
}

function wordOf(node: WordNode): string {
  if (node.kind === 'pattern') return `words like *${node.pattern.replaceAll('*', '…')}*`;
  const text = node.text.replaceAll('*', '');
  const shown = node.isQuoted && /\s/.test(text) ? `*“${text}”*` : `*${text}*`;
  if (node.isPrefix) return `words that begin with ${shown}`;
  return node.isExact ? `exactly ${shown}` : shown;
}

function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}

function dateOf({ bound, date }: DateNode): string {
  if (date.startsWith('last ')) return bound === 'before' ? `before the ${date}` : `of the ${date}`;
  const shown = shownDate(date);
  if (bound === 'after') return `since ${shown}`;
  if (bound === 'before') return `before ${shown}`;
  return date.length === 10 || date === 'today' || date === 'yesterday' ? `of ${shown}` : `from ${shown}`;
}

function shownDate(date: string): string {
  const [year, month, day] = date.split('-');
  if (month === undefined) return date;
  const name = months[Number(month) - 1] ?? month;
  return day === undefined ? `${name} ${year ?? ''}` : `${Number(day)} ${name} ${year ?? ''}`;
}
