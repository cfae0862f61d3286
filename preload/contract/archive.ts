/** The state of the open archive, for the title bar and the first start. */
export interface ArchiveInfo {
  readonly folder: string;
  readonly articles: number;
  readonly revision: number;
  readonly version: string;
}

/** What a check of the whole archive found: every original hashed, every text, anchor and index entry compared. */
export interface VerifyReport {
  readonly articles: number;
  readonly originals: number;
  readonly annotations: number;
  readonly problems: readonly { readonly what: string; readonly detail: string }[];
}

/** What became of a package: `problems` says why it was refused, and then nothing was changed. */
export interface BroughtBack {
  readonly articles: number;
  readonly annotations: number;
  readonly originals: number;
  readonly problems: readonly string[];
}

/** Sizes of an archive. */
export interface ArchiveStats {
  readonly articles: number;
  readonly trashed: number;
  readonly annotations: number;
  readonly tags: number;
  readonly dossiers: number;
  readonly words: number;
  readonly textBytes: number;
  readonly originalBytes: number;
  readonly archiveBytes: number;
  readonly indexBytes: number;
}
