/** A stretch of text of one look; a line break in it is `\n`. */
export interface RtfRun {
  readonly text: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isUnderlined: boolean;
  readonly isStruck: boolean;
  readonly position: 'super' | 'sub' | null;
  /** In points. */
  readonly size: number;
  /** The address it links to, as written; hostile. */
  readonly link: string | null;
  /** The number of the picture it is, whose text is empty; null for text. */
  readonly picture: number | null;
}

/** A paragraph, which may be empty. */
export interface RtfParagraph {
  readonly kind: 'paragraph';
  readonly runs: readonly RtfRun[];
  /** The text of its runs, without white space at either end. */
  readonly text: string;
  /** Whether all that can be seen in it is bold. */
  readonly isBold: boolean;
  /** Of its largest letters, in points; 0 for an empty paragraph. */
  readonly size: number;
  /** The addresses its runs link to, as written, each once. */
  readonly links: readonly string[];
  /** 1 to 9, by its style or its place in the outline. */
  readonly headingLevel: number | null;
  readonly list: { readonly level: number; readonly isOrdered: boolean; readonly start: number } | null;
  readonly isRightToLeft: boolean;
}

/** A table: rows of cells, each a small text of its own. */
export interface RtfTable {
  readonly kind: 'table';
  readonly rows: readonly (readonly (readonly RtfBlock[])[])[];
}

export type RtfBlock = RtfParagraph | RtfTable;

/** What the document says of itself; empty strings where it says nothing, `created` and `revised` as `YYYY-MM-DD`. */
export interface RtfInfo {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: string;
  readonly company: string;
  readonly created: string;
  readonly revised: string;
}

/** An RTF document: its blocks in order, its footnotes, which the text calls `[1]`, `[2]` …, and its pictures. */
export interface RtfDocument {
  readonly info: RtfInfo;
  readonly blocks: readonly RtfBlock[];
  readonly notes: readonly (readonly RtfBlock[])[];
  /** Its pictures, by the numbers that runs call them. */
  readonly pictures: readonly Uint8Array[];
}

/** Every paragraph of blocks, those in tables included, in reading order. */
export function rtfParagraphs(blocks: readonly RtfBlock[]): RtfParagraph[] {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [block] : block.rows.flat().flatMap(rtfParagraphs)));
}
