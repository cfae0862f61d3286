/** Every reason a request can fail, one word each; the words people read for them are in `failure-text.ts`. */
export const failureCodes = [
  // the archive
  'archive-damaged',
  'archive-from-future',
  'archive-in-use',
  'archive-not-empty',
  'archive-moved',
  'archive-not-ours',
  'archive-not-writable',
  'archive-path-too-long',
  'backup-damaged',
  'disk-failing',
  'disk-full',
  'import-running',
  // requests
  'bad-input',
  'cancelled',
  'internal',
  'not-available-here',
  'not-found',
  'process-ended',
  'quote-not-found',
  // files that are brought in
  'articles-missing',
  'file-changed',
  'file-damaged',
  'file-empty',
  'file-locked',
  'file-not-found',
  'file-not-readable',
  'file-not-recognised',
  'file-old-office',
  'file-too-deep',
  'file-too-dense',
  'file-too-large',
  'file-too-slow',
  'line-not-json',
  'memory-exceeded',
  'no-article-text',
  'outlook-message',
  'reader-ended',
  // notes that are taken out
  'folder-not-writable',
  'folder-of-archive',
  'original-damaged',
  'package-too-large',
  'no-browser',
  'not-printed',
  // citation styles that are added
  'style-dependent',
  'style-fails',
  'style-not-csl',
  'style-too-large',
  'template-wrong',
] as const;

/** One of the reasons above. */
export type FailureCode = (typeof failureCodes)[number];

/** A failure as it crosses a boundary: the code for programs, the message for developers, details for the words people read. */
export interface Failure {
  readonly code: FailureCode;
  readonly message: string;
  readonly details?: Readonly<Record<string, string | number>>;
}

/** What every request gives back across a boundary: exceptions lose their class and code there, so none is sent. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };
