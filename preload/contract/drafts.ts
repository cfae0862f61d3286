import type { AnnotationId, Colour } from './annotations.ts';
import type { AreaKind } from './areas.ts';
import type { ArticleId, DossierId } from './articles.ts';
import type { Nothing } from './calls.ts';

/** The public name of a piece of a draft, of the same shape as an article's. */
export type PieceId = string & { readonly __brand: 'PieceId' };

/** How deep a heading of a draft can stand below the name of the dossier. */
export const headingLevels = [1, 2, 3] as const;

/** One of the levels above. */
export type HeadingLevel = (typeof headingLevels)[number];

/** What became of what a piece quotes: it is there, or its words are kept although the annotation or the article is gone. */
export type QuoteStanding = 'there' | 'annotation-deleted' | 'article-in-trash' | 'article-gone';

/** A heading of a draft. */
export interface HeadingPiece {
  readonly kind: 'heading';
  readonly id: PieceId;
  readonly level: HeadingLevel;
  readonly text: string;
}

/** A text of the researcher's own, in Markdown. */
export interface TextPiece {
  readonly kind: 'text';
  readonly id: PieceId;
  readonly text: string;
}

/** An annotation in a draft; of its `note` the words, without Markdown. Of an `area` the `quote` is the caption of its picture; else an empty one is of a note on the article as a whole. */
export interface QuotePiece {
  readonly kind: 'quote';
  readonly id: PieceId;
  readonly standing: QuoteStanding;
  readonly annotation: AnnotationId;
  readonly quote: string;
  readonly area: AreaKind | null;
  readonly note: string;
  readonly colour: Colour;
  readonly article: { readonly id: ArticleId; readonly title: string; readonly language: string | null };
  readonly citation: string;
}

/** One piece of a draft. */
export type DraftPiece = HeadingPiece | TextPiece | QuotePiece;

/** The draft of a dossier: its pieces in order. */
export interface Draft {
  readonly pieces: readonly DraftPiece[];
}

/** A piece to be put into a draft. */
export type NewPiece =
  | { readonly kind: 'heading'; readonly level: HeadingLevel; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'quote'; readonly annotation: AnnotationId };

/** The formats a draft can be taken out in. */
export const draftFormats = ['markdown', 'docx', 'html', 'pdf'] as const;

/** One of the formats above. */
export type DraftFormat = (typeof draftFormats)[number];

/** What was written of a draft. `place` is the folder, or the address of the download. */
export interface DraftReport {
  readonly pieces: number;
  readonly file: string;
  readonly place: string;
}

/** The calls on the drafts of dossiers. */
export interface DraftCalls {
  'drafts.get': { input: { dossier: DossierId }; output: Draft };
  /** Puts pieces into a draft after another, or at its beginning with `null`; gives their names, in order. */
  'drafts.add': {
    input: { dossier: DossierId; after: PieceId | null; pieces: readonly NewPiece[] };
    output: { ids: readonly PieceId[] };
  };
  /** Gives a heading or a text other words, or a heading another level. */
  'drafts.write': { input: { id: PieceId; text?: string; level?: HeadingLevel }; output: Nothing };
  /** Moves pieces of one draft, in the order they stand in, after another of it; gives what the first of them stood after. */
  'drafts.move': { input: { ids: readonly PieceId[]; after: PieceId | null }; output: { before: PieceId | null } };
  /** Takes pieces out of their drafts; they can be restored. */
  'drafts.remove': { input: { ids: readonly PieceId[] }; output: Nothing };
  'drafts.restore': { input: { ids: readonly PieceId[] }; output: Nothing };
}
