import type { ArticleId } from '../../preload/contract/articles.ts';
import type { DuplicateMatch, ImportId } from '../../preload/contract/imports.ts';

/** What intake made of one file, or of a stretch of one that holds many articles; each part is a `ReadPart` in JSON. */
export interface FileReading {
  readonly path: string;
  readonly fileName: string;
  /** `null` when the file's bytes could not be read; then no part is an article. */
  readonly sha256: string | null;
  readonly parts: readonly string[];
}

/** Some readings to file for an import. `isRetry` says that the same readings may have been filed before a crash. */
export interface FilingBatch {
  readonly importId: ImportId;
  readonly isSample: boolean;
  readonly isRetry: boolean;
  readonly readings: readonly FileReading[];
}

/** One article of an import as it is reported; `match` is null when it was filed, else how it was found to be here already. */
export interface ImportedArticle {
  readonly id: ArticleId;
  readonly title: string;
  readonly outlet: string | null;
  readonly author: string | null;
  readonly published: string | null;
  readonly language: string | null;
  readonly url: string | null;
  readonly words: number;
  readonly sha256: string | null;
  readonly file: string;
  readonly match: DuplicateMatch | null;
  /** The article whose text is nearly the same, and the first article of its address, if there was one. */
  readonly nearSame: ArticleId | null;
  readonly versionOf: ArticleId | null;
}
