import type { ArticleBody, ArticleFields } from '../../preload/contract/articles.ts';
import type { FailureCode } from '../../preload/contract/result.ts';

/** An article as intake reads it out of an outside file, before the archive has decided whether it is new. */
export interface ReadArticle {
  readonly kind: 'article';
  /** 0 when the file is one article, else the article's place in the file, from 1. */
  readonly part: number;
  /** Every field with its origin; `title` is never null (the file's name stands in, marked as a guess). */
  readonly fields: ArticleFields;
  readonly body: ArticleBody;
  /** The canonical text of `body`. */
  readonly text: string;
  readonly words: number;
  readonly tags: readonly string[];
  /** The name another program gave the article, when the file carries one. */
  readonly externalId: string | null;
}

/** A part of a file that could not be read, while the rest of the file went on. */
export interface UnreadPart {
  readonly kind: 'unread';
  readonly part: number;
  readonly code: FailureCode;
  readonly message: string;
}

/** What reading yields, one part at a time. */
export type ReadPart = ReadArticle | UnreadPart;

/** A file to read: where its bytes lie now, and the name it came under (which may differ, for what was dropped or pasted). */
export interface IntakeFile {
  readonly path: string;
  readonly fileName: string;
}
