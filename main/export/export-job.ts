import type { Annotation, ColourNames } from '../../preload/contract/annotations.ts';
import type { Article } from '../../preload/contract/articles.ts';
import type { ExportOptions, ExportProgress } from '../../preload/contract/exports.ts';
import type { TemplateText } from '../../preload/contract/note-templates.ts';
import type { Cited } from './citations/cited.ts';
import type { Listed } from './citations/listed.ts';
import type { LinkTarget } from '../../preload/contract/note-links.ts';

/** An article on its way out, with its annotations in the order of its text. */
export interface ExportArticle {
  readonly article: Article;
  readonly annotations: readonly Annotation[];
  /** What the researcher calls some of the colours: only these are named in a note. */
  readonly colourNames?: ColourNames;
  /** The article cited by itself, in the style that was chosen; plainly, in a newspaper's note, where it is left out. */
  readonly citation?: Cited;
  /** How it is cited once it has been cited in full. */
  readonly shortCitation?: Cited;
  /** How it is cited among all that this export cites; `null`, or left out, where the style has notes. */
  readonly listed?: Listed | null;
}

/** What the file of an article's note is named by. */
export type NamedArticle = Pick<Article, 'id' | 'title' | 'outlet' | 'published'>;

/** What to write and where; `total` is how many articles `items` will give. */
export interface ExportJob {
  readonly items: AsyncIterable<ExportArticle> | Iterable<ExportArticle>;
  readonly total: number;
  readonly folder: string;
  /** What a document is called that holds all of it. */
  readonly title?: string;
  readonly options?: ExportOptions;
  /** What notes are written by that are written by a template; the one that is shipped, where it is left out. */
  readonly template?: TemplateText;
  /** The article that a link in a note leads to, if it is one of this export. */
  readonly linked?: (target: LinkTarget) => NamedArticle | null;
  /** Where an original lies by its SHA-256, to be copied, for formats that take the files along. */
  readonly originalPath?: (sha256: string) => string;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ExportProgress) => void;
}
