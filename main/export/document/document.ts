import type { Cited } from '../citations/cited.ts';
import type { Listed } from '../citations/listed.ts';

/**
 * What is cited: in full the first time, by its short form after that; `address` is where it can be read, if it is known. `listed` where
 * the style has no notes: it then stands in brackets in the text, and in a list at the end.
 */
export interface Source {
  readonly id: string;
  readonly citation: Cited;
  readonly shortForm: Cited;
  readonly address: string | null;
  readonly listed: Listed | null;
}

/**
 * One block of a document: a heading, the researcher's own Markdown, a quotation, a note of theirs on a whole source, a line that
 * stands for what has no words to quote, or a remark in small print.
 */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly words: string; readonly language?: string | null }
  | { readonly kind: 'text'; readonly markdown: string }
  | {
      readonly kind: 'quote';
      readonly paragraphs: readonly string[];
      readonly language: string | null;
      readonly source: Source;
      /** The name of the annotation, by which a link finds the quotation where the format can. */
      readonly anchor?: string;
    }
  | { readonly kind: 'note'; readonly markdown: string; readonly source: Source }
  | {
      readonly kind: 'line';
      readonly words: string;
      readonly language?: string | null;
      readonly source: Source;
      readonly anchor?: string;
    }
  | { readonly kind: 'remark'; readonly words: string };

/** A document on its way out, before it is Markdown, HTML or anything else: every word in it is hostile to each of them. */
export interface DocumentToWrite {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** A numbered note to one block: `first` is the number of the note that cites the source in full, which may be this one. */
export interface NumberedNote {
  readonly number: number;
  readonly first: number;
  readonly source: Source;
}

/** Numbers the notes of one document, from 1, in the order in which they are asked for; `own` is the number of one that cites nothing. */
export function noteNumbering(): ((source: Source) => NumberedNote) & { readonly own: () => number } {
  const firsts = new Map<string, number>();
  let number = 0;
  const numbered = (source: Source): NumberedNote => {
    number += 1;
    const first = firsts.get(source.id) ?? number;
    firsts.set(source.id, first);
    return { number, first, source };
  };
  const own = (): number => {
    number += 1;
    return number;
  };
  return Object.assign(numbered, { own });
}

/** Writes one document, block by block, so that a long one need never be held whole: `begin`, each `block`, `end`. */
export interface DocumentWriter<Piece extends string | Uint8Array = string | Uint8Array> {
  readonly begin: () => Piece;
  readonly block: (block: Block) => Piece;
  /** What comes last, such as the notes: piece by piece, for there may be thousands. */
  readonly end: () => Iterable<Piece>;
}

/** The pieces of a whole document, in order. */
export function writtenPieces<Piece extends string | Uint8Array>(
  writer: DocumentWriter<Piece>,
  blocks: readonly Block[],
): readonly Piece[] {
  return [writer.begin(), ...blocks.map(writer.block), ...writer.end()];
}
