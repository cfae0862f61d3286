import type { AnnotationId } from './annotations.ts';
import type { ArticleId, DossierId } from './articles.ts';
import type { TemplateId } from './note-templates.ts';
import type { NoteBlock } from './notes.ts';
import type { Shelf } from './search.ts';

/** What to take out: chosen annotations with their articles, chosen articles, what a search finds, a dossier, or everything outside the trash. */
export type Selection =
  | { readonly kind: 'annotations'; readonly ids: readonly AnnotationId[] }
  | { readonly kind: 'articles'; readonly ids: readonly ArticleId[] }
  | { readonly kind: 'search'; readonly query: string; readonly shelf: Shelf }
  | { readonly kind: 'dossier'; readonly id: DossierId }
  | { readonly kind: 'all' };

/** The formats articles and their annotations can be taken out in. */
export const exportFormats = [
  'markdown',
  'docx',
  'html',
  'pdf',
  'csl-json',
  'ris',
  'biblatex',
  'bibtex',
  'csv',
  'xlsx',
  'jsonld',
  'qdpx',
  'zotero',
] as const;

/** One of the formats above. */
export type ExportFormat = (typeof exportFormats)[number];

/** What the notes of one document can be grouped by: `date` is the day an article was published. */
export const groupings = ['article', 'colour', 'tag', 'date', 'dossier'] as const;

/** One of the groupings above. */
export type Grouping = (typeof groupings)[number];

/** How Markdown can be laid out: a note for each article, one document for all, a page of Logseq for each article, or a note by a template. */
export const markdownLayouts = ['notes', 'document', 'logseq', 'template'] as const;

/** One of the layouts above. */
export type MarkdownLayout = (typeof markdownLayouts)[number];

/** The sizes of paper that a PDF can be set for. */
export const papers = ['a4', 'letter'] as const;

/** One of the sizes above. */
export type Paper = (typeof papers)[number];

/** What a table can have a row for. */
export const tableRows = ['annotations', 'articles'] as const;

/** One of these. */
export type TableRows = (typeof tableRows)[number];

/** How an export is arranged: `grouping` where it is one document, `layout` where it is Markdown, `template` where it is by one of those, `rows` where it is a table, `paper` where it is a PDF. */
export interface ExportOptions {
  readonly grouping: Grouping;
  readonly layout: MarkdownLayout;
  readonly paper: Paper;
  /** The template that is shipped, where it is left out. */
  readonly template?: TemplateId;
  /** Annotations, where it is left out. */
  readonly rows?: TableRows;
}

/** How an export is arranged unless somebody says otherwise. */
export const plainOptions: ExportOptions = { grouping: 'article', layout: 'notes', paper: 'a4' };

/** Where an export goes: a folder of this computer, or a download the door offers the browser. */
export type Destination = { readonly kind: 'folder'; readonly folder: string } | { readonly kind: 'download' };

/** What was written. `place` is the folder, or the address of the download. */
export interface ExportReport {
  readonly articles: number;
  readonly annotations: number;
  readonly files: readonly string[];
  readonly place: string;
}

/** How far an export is, in articles. */
export interface ExportProgress {
  readonly done: number;
  readonly total: number;
}

/** One block of a document as it is shown before it is written; `note` is the number of its footnote. */
export type PreviewBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly words: string }
  | { readonly kind: 'own'; readonly blocks: readonly NoteBlock[] }
  | {
      readonly kind: 'quote';
      readonly paragraphs: readonly string[];
      readonly language: string | null;
      readonly note: number | null;
    }
  | { readonly kind: 'line'; readonly words: string; readonly note: number | null };

/** The beginning of a file that an export writes. */
export interface PreviewFile {
  readonly name: string;
  readonly text: string;
  readonly isCut: boolean;
}

/**
 * How the first articles of an export will come out: as the text of the files, as a document, or `unshown` where they are not for
 * reading. `isCut` where there is more of it.
 */
export type ExportPreview =
  | { readonly kind: 'files'; readonly files: readonly PreviewFile[] }
  | {
      readonly kind: 'document';
      readonly title: string;
      readonly blocks: readonly PreviewBlock[];
      readonly notes: readonly string[];
      /** The list at the end, where the style cites in brackets. */
      readonly works: readonly string[];
      readonly isCut: boolean;
    }
  | { readonly kind: 'unshown' };
