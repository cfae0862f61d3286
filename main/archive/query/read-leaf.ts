import {
  nameFields,
  queryField,
  queryFieldNames,
  queryFields,
  type NameField,
  type QueryFieldName,
} from '../../../preload/contract/query-fields.ts';
import { sortOrders, type SortOrder } from '../../../preload/contract/search.ts';
import { withoutMarks } from '../fold-name.ts';
import { phraseOf } from '../normalise.ts';
import { wholeName } from '../whole-name.ts';
import { readDate } from './query-date.ts';
import type { LeafNode, TextField, ValueNode } from './query-tree.ts';
import type { Piece } from './read-piece.ts';

const shortestPrefix = 2;
/** One condition (`null`: nothing to look for), or an order, and what is odd about it. */
export interface Leaf {
  readonly node: LeafNode | null;
  readonly sort?: SortOrder;
  readonly problems: readonly string[];
}

/** The field that a name before a colon means; `null` for none. */
export function fieldNamed(name: string): QueryFieldName | null {
  const lower = name.toLowerCase();
  return queryFieldNames.find((field) => field === lower || queryField(field).also?.includes(lower) === true) ?? null;
}

/** Whether words are looked for in a field, rather than a value compared. */
export function isTextField(name: QueryFieldName | null): name is TextField {
  return name !== null && queryFields[name].takes === 'words';
}

/** Whether `=` asks for a whole name in a field. */
export function isNameField(name: QueryFieldName | null): name is NameField {
  return nameFields.some((field) => field === name);
}

function isValueField(name: QueryFieldName): name is ValueNode['field'] {
  return queryFields[name].takes === 'value';
}

/** A piece as a condition on a field, or (`null`) as words to find anywhere. */
export function readLeaf(field: QueryFieldName | null, piece: Piece): Leaf {
  return field === null || isTextField(field) ? readText(field, piece) : readFact(field, piece.text);
}

function readText(field: TextField | null, piece: Piece): Leaf {
  const { text } = piece;
  const problems: string[] = [];
  if (piece.isUnclosed) problems.push('This quotation mark is not closed; all that follows was taken as the phrase.');
  if (piece.isExact && isNameField(field)) return readName(field, piece, problems);
  // what is quoted is taken as it stands already
  const isExact = piece.isExact && !piece.isQuoted;
  if (!piece.isQuoted && /\p{L}[?*]+\p{L}/u.test(text)) {
    const pattern = patternOf(text, piece.isPrefix);
    if (pattern !== null) return { node: { kind: 'pattern', field, pattern }, problems };
  }
  const phrase = phraseOf(text);
  const last = phrase.tokens.at(-1);
  if (last === undefined) {
    if (field !== null)
      problems.push(`“${field}:” needs words right after it, as in ${field}:word or ${field}:"two words".`);
    return { node: null, problems };
  }
  // A character of a script without spaces is a prefix by itself.
  const isTooShort = piece.isPrefix && !phrase.isPrefix && Array.from(last).length < shortestPrefix;
  if (isTooShort) problems.push('“*” needs at least two letters before it; the word was searched for as it stands.');
  if (text.includes('*'))
    problems.push('“*” stands in one word, after at least two letters, as in sanction* or labo*r.');
  const isPrefix = piece.isPrefix && !isTooShort;
  return { node: { kind: 'text', field, text, isQuoted: piece.isQuoted, isPrefix, isExact }, problems };
}

function readName(field: NameField, { text, isPrefix }: Piece, problems: readonly string[]): Leaf {
  const name = withoutMarks(text);
  if (wholeName(name) === '')
    return odd(`“${field}:=” needs the whole name right after it, as in ${field}:="Jane Doe".`);
  const isBegun = isPrefix || text.includes('*');
  const said = isBegun ? ['Behind “=” stands a whole name, so “*” was left out.'] : [];
  return { node: { kind: 'name', field, name }, problems: [...problems, ...said] };
}

/** A word with `?` and `*` in it, folded as the index is; `null` when it is no single word that begins with two letters. */
function patternOf(text: string, isPrefix: boolean): string | null {
  const pieces = text.split(/([?*]+)/);
  const folded = pieces.map((piece, index) => {
    if (index % 2 === 1) return piece.replaceAll(/\*+/g, '*');
    const { tokens } = phraseOf(piece);
    return tokens.length === 1 ? (tokens[0] ?? null) : piece === '' ? '' : null;
  });
  if (folded.includes(null)) return null;
  const pattern = `${folded.join('')}${isPrefix ? '*' : ''}`;
  return /^[\p{L}\p{N}\p{M}]{2}/u.test(pattern) && /[?*]/.test(pattern) && !/^[^?*]+\*$/.test(pattern) ? pattern : null;
}

function readFact(field: Exclude<QueryFieldName, TextField>, typed: string): Leaf {
  const text = typed.trim();
  switch (field) {
    case 'after':
    case 'before':
    case 'on':
    case 'year': {
      const date = readDate(text);
      const isDate = date !== null && (field !== 'year' || /^\d{4}$/.test(date));
      if (!isDate) return odd(`“${field}:” needs ${field === 'year' ? 'a year like 2024' : datesKnown}.`);
      return { node: { kind: 'date', bound: field === 'year' ? 'on' : field, date }, problems: [] };
    }
    case 'has': {
      const what = choiceOf(queryFields.has.values, text.toLowerCase().replace(/s$/, ''));
      return what === undefined
        ? odd(`“has:” takes ${listOf(Object.keys(queryFields.has.values))}.`)
        : { node: { kind: 'has', what }, problems: [] };
    }
    case 'is': {
      const what = choiceOf(queryFields.is.values, text.toLowerCase());
      return what === undefined
        ? odd(`“is:” takes ${listOf(Object.keys(queryFields.is.values))}.`)
        : { node: { kind: 'is', what }, problems: [] };
    }
    case 'sort': {
      const sort = sortOrders.find((order) => order === text.toLowerCase());
      return sort === undefined ? odd(`“sort:” takes ${listOf(sortOrders)}.`) : { node: null, sort, problems: [] };
    }
    default: {
      const value = withoutMarks(text);
      if (!isValueField(field) || value === '') return odd(`“${field}:” needs a value right after it.`);
      const isName = field === 'dossier';
      return { node: { kind: 'value', field, value: isName ? value : value.toLowerCase() }, problems: [] };
    }
  }
}

const datesKnown = 'a date like 2024-05-31, 2024-05 or 2024, or "last 30 days"';

function choiceOf<Choice extends string>(choices: Readonly<Record<Choice, string>>, typed: string): Choice | undefined {
  return Object.hasOwn(choices, typed) ? (typed as Choice) : undefined; // -- it is one of the keys
}

function odd(problem: string): Leaf {
  return { node: null, problems: [problem] };
}

function listOf(words: readonly string[]): string {
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
}
