import type { AnnotationId } from './annotations.ts';
import type { ArticleId } from './articles.ts';
import type { LinkTarget } from './note-links.ts';

/** A piece of a line of a note. `address` is one of the web, which is shown but never opened; `inside` leads within the archive. */
export type NoteInline =
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'emphasis' | 'strong' | 'struck'; readonly children: readonly NoteInline[] }
  | { readonly kind: 'link'; readonly address: string; readonly children: readonly NoteInline[] }
  | { readonly kind: 'inside'; readonly target: LinkTarget; readonly children: readonly NoteInline[] };

/** One of the blocks that notes are made of: what Markdown has beyond these is shown as the words it is written in. */
export type NoteBlock =
  | { readonly kind: 'paragraph' | 'heading'; readonly children: readonly NoteInline[] }
  | { readonly kind: 'quote'; readonly children: readonly NoteBlock[] }
  | { readonly kind: 'list'; readonly start: number | null; readonly items: readonly NoteItem[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'rule' };

/** An item of a list; `isDone` where it is one of a checklist. */
export interface NoteItem {
  readonly isDone: boolean | null;
  readonly children: readonly NoteBlock[];
}

/** A note as it is shown; `note` is the Markdown it was read from. */
export interface ShownNote {
  readonly id: AnnotationId;
  readonly note: string;
  readonly blocks: readonly NoteBlock[];
}

/**
 * What a link in a note leads to just now. `deleted` is an annotation that was, of an article that is there; `gone` is deleted for
 * good, or was never in this archive, and then there is no article to open.
 */
export interface LinkedThing {
  readonly target: LinkTarget;
  readonly state: 'there' | 'in-trash' | 'deleted' | 'gone';
  readonly articleId: ArticleId | null;
  /** The headline of the article. */
  readonly title: string | null;
}

/** A note that links to an article or to one of its annotations; `words` is how it begins, without its marks. */
export interface LinkingNote {
  readonly id: AnnotationId;
  readonly articleId: ArticleId;
  readonly title: string;
  readonly words: string;
}

/** The notes on an article, what they link to, and which notes of the archive link to it; of those `total` counts all. */
export interface ArticleNotes {
  readonly notes: readonly ShownNote[];
  readonly linked: readonly LinkedThing[];
  readonly linkedFrom: readonly LinkingNote[];
  readonly total: number;
}
