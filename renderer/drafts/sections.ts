import type { DraftPiece, HeadingLevel, HeadingPiece } from '../../preload/contract/drafts.ts';

/** Pieces next to each other, to be moved together, by their places: `from` included, `to` not. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** A heading with all that stands under it, or any other piece alone. */
export function sectionAt(pieces: readonly DraftPiece[], at: number): Run {
  const level = levelAt(pieces, at);
  if (level === null) return { from: at, to: at + 1 };
  const after = pieces.findIndex((_, place) => place > at && (levelAt(pieces, place) ?? Infinity) <= level);
  return { from: at, to: after === -1 ? pieces.length : after };
}

/**
 * The place, among the pieces as they stand, before which a run goes when it is moved a step: a single piece past its neighbour, a
 * section past the one beside it; `null` where there is nothing to pass.
 */
export function placeBeside(pieces: readonly DraftPiece[], { from, to }: Run, step: -1 | 1): number | null {
  if (step === -1 ? from === 0 : to >= pieces.length) return null;
  const level = levelAt(pieces, from);
  if (to - from === 1 || level === null) return step === -1 ? from - 1 : to + 1;
  if (step === -1) return Math.max(0, headingBefore(pieces, from, level));
  const isPeer = levelAt(pieces, to) === level;
  return isPeer ? sectionAt(pieces, to).to : to + 1;
}

/** The piece that a run is to stand after when it goes before a place; `undefined` where it stands there already. */
export function pieceBefore(
  pieces: readonly DraftPiece[],
  { from, to }: Run,
  place: number,
): DraftPiece | null | undefined {
  if (place >= from && place <= to) return undefined;
  return pieces[place - 1] ?? null;
}

/** The level of a heading that is put after a place: that of the heading above it. */
export function levelBelow(pieces: readonly DraftPiece[], at: number): HeadingLevel {
  const above = pieces.findLast((piece, place): piece is HeadingPiece => place <= at && piece.kind === 'heading');
  return above?.level ?? 1;
}

function headingBefore(pieces: readonly DraftPiece[], from: number, level: number): number {
  return pieces.findLastIndex((_, place) => place < from && (levelAt(pieces, place) ?? Infinity) <= level);
}

function levelAt(pieces: readonly DraftPiece[], at: number): number | null {
  const piece = pieces[at];
  return piece?.kind === 'heading' ? piece.level : null;
}
