import type { QueryProblem } from '../../../preload/contract/search.ts';
import { phraseOf } from '../normalise.ts';
import { isDate } from './query-date.ts';
import { textFields, type ParsedQuery, type QueryNode, type TextField } from './query-tree.ts';
import { readPiece, type Piece } from './read-piece.ts';

const mostTerms = 64;
const shortestPrefix = 2;

const fieldNames: readonly string[] = [...textFields, 'after', 'before', 'has'];
/** A name and a colon, but not the beginning of an address such as https://. */
const fieldStart = /(\p{L}+):(?!\/\/)/uy;

/** One term of a query: its node (`null` when there is nothing to search for), what is odd, and where to read on. */
interface Term {
  readonly node: QueryNode | null;
  readonly problems: readonly string[];
  readonly next: number;
}

/** What someone typed, as a tree: any string gives one; what could not be understood is named and left out. */
export function parseQuery(typed: string): ParsedQuery {
  const children: QueryNode[] = [];
  const problems: QueryProblem[] = [];
  for (let at = skipSpace(typed, 0); at < typed.length;) {
    if (children.length === mostTerms) {
      problems.push({ message: `Only the first ${mostTerms} words were searched for.`, start: at, end: typed.length });
      break;
    }
    const term = readTerm(typed, at);
    if (term.node !== null) children.push(term.node);
    for (const message of term.problems) problems.push({ message, start: at, end: term.next });
    at = skipSpace(typed, term.next);
  }
  if (children.length === 0 && problems.length === 0 && typed.trim() !== '') {
    problems.push({ message: 'There is no letter or digit here to search for.', start: 0, end: typed.length });
  }
  return { tree: { kind: 'all', children }, problems };
}

function readTerm(typed: string, start: number): Term {
  if (typed.charAt(start) !== '-' || skipSpace(typed, start + 1) !== start + 1) return readPositive(typed, start);
  const { node, problems, next } = readPositive(typed, start + 1);
  return { node: node === null ? null : { kind: 'not', child: node }, problems, next };
}

function readPositive(typed: string, start: number): Term {
  fieldStart.lastIndex = start;
  const name = fieldStart.exec(typed)?.[1];
  if (name === undefined) return readText(null, readPiece(typed, start));
  const field = name.toLowerCase();
  const value = readPiece(typed, start + name.length + 1);
  if (isTextField(field)) return readText(field, value);
  if (fieldNames.includes(field)) return readFact(field, value);
  const asTyped = readText(null, { ...value, text: `${name}:${value.text}` });
  if (value.text === '') return asTyped;
  const known = fieldNames.map((other) => `${other}:`).join(', ');
  const problem = `“${name}:” is not a field, so its words were searched for. The fields are ${known}.`;
  return { ...asTyped, problems: [...asTyped.problems, problem] };
}

function readText(field: TextField | null, piece: Piece): Term {
  const { text, isQuoted, next } = piece;
  const problems: string[] = [];
  if (piece.isUnclosed) problems.push('This quotation mark is not closed; all that follows was taken as the phrase.');
  const phrase = phraseOf(text);
  const last = phrase.tokens.at(-1);
  if (last === undefined) {
    if (field !== null)
      problems.push(`“${field}:” needs words right after it, as in ${field}:word or ${field}:"two words".`);
    return { node: null, problems, next };
  }
  // A character of a script without spaces is a prefix by itself.
  const isTooShort = piece.isPrefix && !phrase.isPrefix && Array.from(last).length < shortestPrefix;
  if (isTooShort) problems.push('“*” needs at least two letters before it; the word was searched for as it stands.');
  if (text.includes('*')) problems.push('“*” stands only at the end of a word, as in sanction*.');
  return { node: { kind: 'text', field, text, isQuoted, isPrefix: piece.isPrefix && !isTooShort }, problems, next };
}

function readFact(field: string, { text, next }: Piece): Term {
  if (field === 'has') {
    if (text.toLowerCase() === 'note') return { node: { kind: 'has', what: 'note' }, problems: [], next };
    return { node: null, problems: ['“has:” is understood only as has:note.'], next };
  }
  if (!isDate(text))
    return { node: null, problems: [`“${field}:” needs a date like 2024-05-31, 2024-05 or 2024.`], next };
  return { node: { kind: 'date', bound: field === 'after' ? 'after' : 'before', date: text }, problems: [], next };
}

function isTextField(name: string): name is TextField {
  return textFields.some((field) => field === name);
}

function skipSpace(typed: string, start: number): number {
  let at = start;
  while (at < typed.length && /\s/.test(typed.charAt(at))) at += 1;
  return at;
}
