import { closingMarks, isQuotationMark } from '../../../preload/contract/quotation-marks.ts';

/** What stands between spaces or brackets, or between quotation marks; `isExact` is what has `=` before it, `next` is where to read on. */
export interface Piece {
  readonly text: string;
  readonly isQuoted: boolean;
  readonly isPrefix: boolean;
  readonly isUnclosed: boolean;
  readonly isExact: boolean;
  readonly next: number;
}

const trailingStars = /[*\s]+$/;

/** Reads one piece; stars at its end, inside or outside the quotation marks, make its last word a prefix. */
export function readPiece(typed: string, start: number): Piece {
  const isExact = typed.charAt(start) === '=';
  const from = isExact ? start + 1 : start;
  const closing = isQuotationMark(typed, from) ? closingMarks.get(typed.charAt(from)) : undefined;
  return { ...(closing === undefined ? readWord(typed, from) : readQuoted(typed, from + 1, closing)), isExact };
}

function readWord(typed: string, start: number): Omit<Piece, 'isExact'> {
  let end = start;
  while (end < typed.length && !/[\s()]/.test(typed.charAt(end)) && !isQuotationMark(typed, end)) end += 1;
  const text = typed.slice(start, end);
  return { ...withoutStars(text), isQuoted: false, isUnclosed: false, next: end };
}

function readQuoted(typed: string, start: number, closing: string): Omit<Piece, 'isExact'> {
  let end = start;
  while (end < typed.length && !(closing.includes(typed.charAt(end)) && isQuotationMark(typed, end))) end += 1;
  let next = Math.min(end + 1, typed.length);
  while (typed.charAt(next) === '*') next += 1;
  const { text, isPrefix } = withoutStars(typed.slice(start, end).trim());
  return { text, isPrefix: isPrefix || next > end + 1, isQuoted: true, isUnclosed: end === typed.length, next };
}

function withoutStars(text: string): { text: string; isPrefix: boolean } {
  return { text: text.replace(trailingStars, ''), isPrefix: text.endsWith('*') };
}
