import { expect, test } from 'vitest';
import type { DraftPiece, HeadingLevel, PieceId } from '../../../../preload/contract/drafts.ts';
import { levelBelow, pieceBefore, placeBeside, sectionAt } from '../../../../renderer/drafts/sections.ts';

/** A draft in short: a digit is a heading of that level, anything else a text. */
function draft(short: string): readonly DraftPiece[] {
  return Array.from(short, (sign, at): DraftPiece => {
    const id = `${sign}${at}` as PieceId; // -- a name is all that it takes here
    const level = Number(sign);
    const isLevel = (value: number): value is HeadingLevel => value >= 1 && value <= 3;
    return isLevel(level) ? { kind: 'heading', id, level, text: '' } : { kind: 'text', id, text: '' };
  });
}

test('a heading leads a section that ends before the next of its level or above, and any other piece stands alone', () => {
  const pieces = draft('1a2b1c');
  expect(sectionAt(pieces, 0)).toEqual({ from: 0, to: 4 });
  expect(sectionAt(pieces, 2)).toEqual({ from: 2, to: 4 });
  expect(sectionAt(pieces, 4)).toEqual({ from: 4, to: 6 });
  expect(sectionAt(pieces, 1)).toEqual({ from: 1, to: 2 });
});

test.each([
  ['1a1b', 3, -1, 2],
  ['1a1b', 0, -1, null],
  ['1a1b', 3, 1, null],
  ['1a1b', 1, 1, 3],
] as const)('in %s the piece at %d moved by %d goes before place %j', (short, at, step, to) => {
  expect(placeBeside(draft(short), { from: at, to: at + 1 }, step)).toBe(to);
});

test.each([
  ['1a1b1c', 2, -1, 0],
  ['1a1b1c', 2, 1, 6],
  ['1a2b1c', 2, 1, 5],
  ['1a2b2c', 4, -1, 2],
  ['a1b', 1, -1, 0],
  ['1a1b', 2, 1, null],
] as const)('in %s the section at %d moved by %d goes before place %j', (short, at, step, to) => {
  const pieces = draft(short);
  expect(placeBeside(pieces, sectionAt(pieces, at), step)).toBe(to);
});

test('a run that is to go where it stands already stays', () => {
  const pieces = draft('abc');
  expect(pieceBefore(pieces, { from: 1, to: 2 }, 1)).toBeUndefined();
  expect(pieceBefore(pieces, { from: 1, to: 2 }, 2)).toBeUndefined();
  expect(pieceBefore(pieces, { from: 1, to: 2 }, 0)).toBeNull();
  expect(pieceBefore(pieces, { from: 1, to: 2 }, 3)).toBe(pieces[2]);
});

test('a new heading has the level of the one above it', () => {
  const pieces = draft('a1b3c');
  expect([-1, 0, 1, 2, 3, 4].map((at) => levelBelow(pieces, at))).toEqual([1, 1, 1, 1, 3, 3]);
});
