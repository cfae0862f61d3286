import type { Colour } from '../../preload/contract/annotations.ts';
import type { ArticleBody, ArticleFields, Detail, Warning } from '../../preload/contract/articles.ts';
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
  /** Where in its file the article lay, as a path in a ZIP or the name of a part; null when the file is one article. */
  readonly entry: string | null;
  readonly details: readonly Detail[];
  readonly warnings: readonly Warning[];
  readonly annotations: readonly ReadAnnotation[];
  /** The pictures the body shows, by the `image` of its `img` elements. */
  readonly images: readonly ReadImage[];
  /** The collections, folders or notebooks it lay in, which become dossiers. */
  readonly dossiers: readonly string[];
  readonly isStarred: boolean;
  readonly isRead: boolean;
}

/**
 * A highlight or note that came with an article. An empty `quote` is a note on the article as a whole; `prefix` and `suffix`
 * are what stands around the quote, as far as the source says; `createdAt` is in milliseconds since 1970, UTC.
 */
export interface ReadAnnotation {
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly note: string;
  readonly colour: Colour;
  readonly tags: readonly string[];
  readonly createdAt: number | null;
}

/** The kinds of pictures that are kept: raster only, since a drawing may hold a script. */
export const imageTypes = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif'] as const;

/** One of the kinds above. */
export type ImageType = (typeof imageTypes)[number];

/** A picture that lay in the saved file: its SHA-256, kind and bytes (in base 64). */
export interface ReadImage {
  readonly sha256: string;
  readonly type: ImageType;
  readonly data: string;
}

/** A part of a file that could not be read, while the rest of the file went on. */
export interface UnreadPart {
  readonly kind: 'unread';
  readonly part: number;
  readonly entry: string | null;
  readonly code: FailureCode;
  readonly message: string;
}

/** What reading yields, one part at a time. */
export type ReadPart = ReadArticle | UnreadPart;

/** A file to read: where its bytes lie now, and the name it came under (which may differ, for what was dropped or pasted). */
export interface IntakeFile {
  readonly path: string;
  readonly fileName: string;
  /** Set when a person asked for its plain text, whatever kind of file it is. */
  readonly as?: 'plain-text';
  /** What was saved beside a page: where it lies now, and its path from the page's folder, with `/`. */
  readonly companions?: readonly Companion[];
}

/** A file in the companion folder of a saved page. */
export interface Companion {
  readonly name: string;
  readonly path: string;
}
