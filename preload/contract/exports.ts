import type { ArticleId, DossierId } from './articles.ts';
import type { Shelf } from './search.ts';

/** What to take out: chosen articles, what a search finds, a dossier, or everything outside the trash. */
export type Selection =
  | { readonly kind: 'articles'; readonly ids: readonly ArticleId[] }
  | { readonly kind: 'search'; readonly query: string; readonly shelf: Shelf }
  | { readonly kind: 'dossier'; readonly id: DossierId }
  | { readonly kind: 'all' };

/** The formats articles and their annotations can be taken out in. */
export const exportFormats = [
  'markdown',
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
