import type { Cited } from '../citations/cited.ts';

/** What is cited: in full the first time, by its short form after that; `address` is where it can be read, if it is known. */
export interface Source {
  readonly id: string;
  readonly citation: Cited;
  readonly shortForm: Cited;
  readonly address: string | null;
}

/** One block of a document: a heading, the researcher's own Markdown, a quotation, or a note of theirs on a whole source. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly words: string }
  | { readonly kind: 'text'; readonly markdown: string }
  | {
      readonly kind: 'quote';
      readonly paragraphs: readonly string[];
      readonly language: string | null;
      readonly source: Source;
    }
  | { readonly kind: 'note'; readonly markdown: string; readonly source: Source };

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

/** The notes of a document, from 1, by the blocks that they belong to. */
export function numberedNotes(blocks: readonly Block[]): ReadonlyMap<Block, NumberedNote> {
  const notes = new Map<Block, NumberedNote>();
  const firsts = new Map<string, number>();
  for (const block of blocks) {
    if (!('source' in block)) continue;
    const number = notes.size + 1;
    const first = firsts.get(block.source.id) ?? number;
    firsts.set(block.source.id, first);
    notes.set(block, { number, first, source: block.source });
  }
  return notes;
}
