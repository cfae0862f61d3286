import type { QueryFieldName } from '../../../preload/contract/query-fields.ts';
import { piecesOf } from './parse-query.ts';
import { isNameField } from './read-leaf.ts';
import type { TypedPiece } from './query-tree.ts';

/** A part of a query that can be completed: from `start` to `end` it makes way, `typed` is what of it stands before the caret. */
export interface Slot {
  readonly start: number;
  readonly end: number;
  readonly field: QueryFieldName | null;
  readonly typed: string;
}

/** What is being typed at a place of a query. */
export interface TypedPlace {
  /** The name of a field, or what may become one. */
  readonly name: Slot | null;
  /** Words, or the value of a field. */
  readonly value: Slot | null;
  /** The same with words before it that may belong to it, the longest first: `le mon` in `oil outlet:le mon`. All words in a row, and the last few. */
  readonly wider: readonly Slot[];
  /** Whether the longest of these is all there is. */
  readonly isAll: boolean;
}

/** More words than these before the last one are no part of a name. */
const mostBefore = 2;

const nowhere: TypedPlace = { name: null, value: null, wider: [], isAll: false };

/** What is being typed at a place of a query (UTF-16), as the query is understood. */
export function placeAt(query: string, caret: number): TypedPlace {
  const at = Math.min(caret, query.length);
  const pieces = piecesOf(query);
  const number = pieces.findIndex(({ start, end }) => start <= at && at <= end);
  const piece = pieces[number];
  if (piece === undefined) return placeToBe(query, at);
  if (piece.isQuoted && !piece.isUnclosed && at === piece.end) return nowhere;
  if (at < piece.value) {
    const typed = query.slice(piece.start, at);
    return { ...nowhere, name: { start: piece.start, end: piece.value, field: null, typed } };
  }
  const value = slotOf(query, piece, at);
  const isPlainWord = isPlain(piece) && value.start === piece.start;
  const restOfName = isPlainWord ? /^\p{L}*:(?!\/\/)/u.exec(query.slice(at))?.[0] : undefined;
  if (restOfName !== undefined) return { ...nowhere, name: { ...value, end: at + restOfName.length } };
  const wider = isPlain(piece) ? widerSlots(query, pieces.slice(0, number), value) : [];
  const first = wider[0] ?? value;
  return {
    name: isPlainWord ? value : null,
    value,
    wider,
    isAll: (query.slice(0, first.start) + query.slice(first.end)).trim() === '',
  };
}

/** Where no condition stands, as behind a bracket or in an operator: what a letter typed there would be part of. */
function placeToBe(query: string, at: number): TypedPlace {
  const pieces = piecesOf(`${query.slice(0, at)}x${query.slice(at)}`);
  const piece = pieces.find(({ start, end }) => start <= at && at < end);
  if (piece === undefined || piece.value > at) return nowhere;
  const value = { ...slotOf(query, { ...piece, end: piece.end - 1 }, at) };
  return { ...nowhere, name: isPlain(piece) && value.typed !== '' ? value : null, value };
}

function slotOf(query: string, piece: TypedPiece, at: number): Slot {
  const { value, end, field, isQuoted, isUnclosed, isExact } = piece;
  // what stands for a whole name brings its own equals sign
  const start = isExact && at > value && !isNameField(field) ? value + 1 : value;
  const text = Math.min(value + Number(isExact) + Number(isQuoted), at);
  // what follows a quotation mark that is still to be closed is not part of it yet, but for the rest of the word
  const last = isUnclosed ? at + (/^[^\s()]*/u.exec(query.slice(at))?.[0].length ?? 0) : end;
  return { start, end: last, field, typed: query.slice(text, at) };
}

function isPlain({ field, isQuoted }: TypedPiece): boolean {
  return field === null && !isQuoted;
}

/** Slots that begin with the words right before one, and with a value without quotation marks before those. */
function widerSlots(query: string, before: readonly TypedPiece[], slot: Slot): readonly Slot[] {
  const slots: Slot[] = [];
  const typedTo = slot.start + slot.typed.length;
  let next = slot.start;
  for (const piece of before.toReversed()) {
    if (piece.isQuoted || piece.isUnwanted || query.slice(piece.end, next).trim() !== '' || piece.end === next) break;
    const isValue = piece.field !== null && piece.start < piece.value;
    if (piece.field !== null && !isValue) break;
    slots.unshift({ ...slot, start: piece.value, field: piece.field, typed: query.slice(piece.value, typedTo) });
    if (isValue) break;
    next = piece.start;
  }
  return [...slots.slice(0, 1), ...slots.slice(1).slice(-mostBefore)];
}

/** A query with a slot filled, and where the caret then stands. */
export function filled(query: string, { start, end }: Slot, text: string): { query: string; caret: number } {
  return { query: query.slice(0, start) + text + query.slice(end), caret: start + text.length };
}
