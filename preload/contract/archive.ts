import type { LogHead } from './log.ts';

/** The state of the open archive, for the title bar and the first start. */
export interface ArchiveInfo {
  readonly folder: string;
  readonly articles: number;
  readonly revision: number;
  readonly version: string;
}

/** Something a check found wrong: with what, and a sentence of names, numbers and hashes. */
export interface VerifyProblem {
  readonly what: 'database' | 'log' | 'original' | 'image' | 'article' | 'annotation' | 'index';
  readonly detail: string;
}

/** What a check of the whole archive found: every file and entry of the log hashed, every text, anchor and index entry compared. */
export interface VerifyReport {
  /** Of Aide-mémoire. */
  readonly version: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly endedAt: number;
  readonly articles: number;
  readonly originals: number;
  readonly images: number;
  readonly annotations: number;
  /** Articles of which the log tells nothing, having begun after them. */
  readonly unlogged: number;
  readonly log: {
    readonly entries: number;
    readonly head: LogHead | null;
    /** The end of the log as an earlier report had it, which was looked for. */
    readonly since: LogHead | null;
  };
  readonly problems: readonly VerifyProblem[];
  /** How many problems there are beyond those that are listed. */
  readonly more: number;
}

/** The report of a check as it was written: its file, and where that is. */
export interface CheckSaved {
  readonly file: string;
  readonly place: string;
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

/** Where the folder of an archive lies: on this computer, on another that is reached through the network, or in a folder that a program copies elsewhere. */
export type ArchivePlace = 'here' | 'network' | 'synced';

/** What a window should say when it has opened the archive; it is told once. */
export interface OpeningNews {
  /** Imports that were broken off when the program was last stopped, and how many articles they had filed. */
  readonly stopped: { readonly imports: number; readonly filed: number } | null;
  /** The file that was set aside for damage when the archive was opened. */
  readonly setAside: string | null;
  readonly place: ArchivePlace;
}
