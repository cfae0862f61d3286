import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

/** So many characters of a note are read as one: what was made to be slow to read grows with the square of this. */
const longestPiece = 10_000;
/** More quotes and lists within each other than these, on one line, are no note but an attempt to exhaust its reader. */
const tooNested = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))){17}/mu;

/** A piece of a note that was read: `offset` is where its source begins; `root` is `null` where it is best taken for mere words. */
export interface NotePiece {
  readonly source: string;
  readonly offset: number;
  readonly root: Root | null;
}

const markdown = { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] };

/** Reads a note as Markdown: whole, or, where it is very long, piece by piece between its paragraphs. */
export function parseNote(note: string): readonly NotePiece[] {
  const pieces: NotePiece[] = [];
  for (let offset = 0; offset < note.length;) {
    // A byte order mark is none of the text to who reads Markdown, and no place would be where it is.
    if (note[offset] === '\uFEFF') {
      offset += 1;
      continue;
    }
    const end = endOfPiece(note, offset);
    const source = note.slice(offset, end);
    pieces.push({ source, offset, root: tooNested.test(source) ? null : fromMarkdown(source, markdown) });
    offset = end;
  }
  return pieces;
}

function endOfPiece(note: string, offset: number): number {
  if (note.length - offset <= longestPiece) return note.length;
  const piece = note.slice(offset, offset + longestPiece);
  for (const [gap, length] of [
    ['\n\n', 2],
    ['\n', 1],
    [' ', 1],
  ] as const) {
    const at = piece.lastIndexOf(gap);
    if (at > 0) return offset + at + length;
  }
  return offset + longestPiece;
}
