import { isUnspaced, tokensOf } from '../normalise.ts';
import { parseQuery, piecesOf } from './parse-query.ts';
import type { QueryNode, TypedPiece } from './query-tree.ts';
import { isTextField } from './read-leaf.ts';

/** A word of a query as the index knows it, with its place in what was typed (UTF-16). */
export interface QueryWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A word of a query and what it is to be. */
export interface Correction {
  readonly word: QueryWord;
  readonly to: string;
}

/** A query with some words corrected, and where those stand in it. */
export interface CorrectedQuery {
  readonly query: string;
  readonly marks: readonly (readonly [start: number, end: number])[];
}

/** Shorter words have too many neighbours for one of them to be meant. */
const wordShape = /^\p{L}{4,}$/u;

/**
 * The words of a query that can have been misspelt: of four letters and more, looked for and not excluded, and not taken as they stand
 * (in quotation marks, behind `=`, begun with `*`).
 * @param isKnown which of some words in a row, as typed, are known to be right
 */
export function correctableWords(
  query: string,
  isKnown: (typed: readonly string[]) => ReadonlySet<number>,
): readonly QueryWord[] {
  const pieces = piecesOf(query).filter(isCorrectable);
  const known = isKnown(pieces.map(({ value, end }) => query.slice(value, end)));
  return pieces.flatMap(({ value, end }, number) =>
    known.has(number)
      ? []
      : tokensOf(query.slice(value, end))
          .filter(({ text }) => wordShape.test(text) && !isUnspaced(text))
          .map(({ text, ...place }) => ({ text, start: value + place.start, end: value + place.end })),
  );
}

/** A query with words corrected, in capitals as they were typed; `null` if it would then be understood in another way. */
export function correctWords(query: string, corrections: readonly Correction[]): CorrectedQuery | null {
  const marks: [number, number][] = [];
  let corrected = '';
  let reached = 0;
  for (const { word, to } of corrections.toSorted((one, other) => one.word.start - other.word.start)) {
    corrected += query.slice(reached, word.start);
    const written = inCaseOf(query.slice(word.start, word.end), to);
    marks.push([corrected.length, corrected.length + written.length]);
    corrected += written;
    reached = word.end;
  }
  corrected += query.slice(reached);
  return shapeOf(query) === shapeOf(corrected) ? { query: corrected, marks } : null;
}

function isCorrectable({ field, isQuoted, isUnwanted, node }: TypedPiece): boolean {
  if (isQuoted || isUnwanted || node?.kind !== 'text' || (field !== null && !isTextField(field))) return false;
  // what has a colon was meant as a field, or an address
  return !node.isExact && !node.isPrefix && !node.text.includes(':');
}

function inCaseOf(typed: string, word: string): string {
  const letters = Array.from(typed);
  if (letters.every(isCapital)) return word.toUpperCase();
  const [first = '', ...rest] = Array.from(word);
  return isCapital(letters[0] ?? '') ? first.toUpperCase() + rest.join('') : word;
}

function isCapital(letter: string): boolean {
  return /^\p{Lu}/u.test(letter);
}

/** How a query is understood, but for the words in it. */
function shapeOf(query: string): string {
  const { tree, sort, problems } = parseQuery(query);
  return JSON.stringify([tree, sort, problems.length], (_, value: unknown) =>
    isText(value) ? { ...value, text: tokensOf(value.text).length } : value,
  );
}

function isText(value: unknown): value is Extract<QueryNode, { kind: 'text' }> & { readonly text: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'kind' in value &&
    value.kind === 'text' &&
    'text' in value &&
    typeof value.text === 'string'
  );
}
