import { closingMarks, isQuotationMark } from '../../preload/contract/quotation-marks.ts';

const rangeTerm = /^(?:after|before|on|year|since|until|date):/iu;
/** Takes the whole query in front of it and behind it as its alternatives. */
const alternative = /^or$/iu;

interface Pieces {
  /** What stands between spaces that are neither in quotation marks nor in brackets. */
  readonly pieces: readonly string[];
  /** All of it, with quotation marks and brackets closed, and without brackets that close nothing. */
  readonly balanced: string;
}

/** Whether a query asks for a term by itself, beside whatever else it asks for. */
export function hasTerm(query: string, term: string): boolean {
  const { pieces } = piecesOf(query);
  return !pieces.some((piece) => alternative.test(piece)) && pieces.some((piece) => isSame(piece, term));
}

/** The query that asks for a term besides, or no longer when it did. */
export function toggledTerm(query: string, term: string): string {
  return hasTerm(query, term) ? without(query, (piece) => isSame(piece, term)) : withTerm(query, term);
}

/** The terms of a query for a field, such as `outlet`, that stand by themselves. */
export function termsOf(query: string, field: string): readonly string[] {
  const { pieces } = piecesOf(query);
  if (pieces.some((piece) => alternative.test(piece))) return [];
  return pieces.filter((piece) => piece.toLowerCase().startsWith(`${field}:`) && piece.length > field.length + 1);
}

/** Whether a query has a bound on dates that stands by itself. */
export function hasRange(query: string): boolean {
  const { pieces } = piecesOf(query);
  return !pieces.some((piece) => alternative.test(piece)) && pieces.some((piece) => rangeTerm.test(piece));
}

/** The query without its bounds on dates. */
export function withoutRange(query: string): string {
  return hasRange(query) ? without(query, (piece) => rangeTerm.test(piece)) : query;
}

/** The query with these bounds on dates and no others. */
export function withRange(query: string, from: string, before: string | null): string {
  return withTerm(withoutRange(query), before === null ? `after:${from}` : `after:${from} before:${before}`);
}

/** The term comes first: the last word may still be in the making, and an operator at the end would take the term for its own. */
function withTerm(query: string, term: string): string {
  const { pieces, balanced: rest } = piecesOf(query);
  if (rest === '') return term;
  return pieces.some((piece) => alternative.test(piece)) ? `${term} (${rest})` : `${term} ${rest}`;
}

function without(query: string, isUnwanted: (piece: string) => boolean): string {
  const kept = piecesOf(query).pieces.filter((piece) => !isUnwanted(piece));
  const [only = ''] = kept;
  // Brackets that were put around alternatives have nothing to part them from any more.
  return kept.length === 1 && /^\(.*\)$/su.test(only) ? only.slice(1, -1) : kept.join(' ');
}

function isSame(piece: string, term: string): boolean {
  return piece.toLowerCase() === term.toLowerCase();
}

function piecesOf(query: string): Pieces {
  const pieces: string[] = [];
  let piece = '';
  let closing = '';
  let depth = 0;
  let balanced = '';
  for (let at = 0; at < query.length; at += 1) {
    const character = query.charAt(at);
    const isMark = isQuotationMark(query, at);
    if (closing === '' && depth === 0 && /\s/u.test(character)) {
      if (piece !== '') pieces.push(piece);
      piece = '';
      balanced += character;
      continue;
    }
    piece += character;
    if (closing === '' && depth === 0 && character === ')') continue;
    balanced += character;
    if (closing !== '') {
      if (isMark && closing.includes(character)) closing = '';
    } else if (isMark) closing = closingMarks.get(character) ?? '';
    else if (character === '(') depth += 1;
    else if (character === ')') depth -= 1;
  }
  if (piece !== '') pieces.push(piece);
  return { pieces, balanced: (balanced + closing.slice(0, 1) + ')'.repeat(depth)).trim() };
}
