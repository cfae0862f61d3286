import type { LogCounts } from './log.ts';

/** Why a backup was made. */
export const backupReasons = ['closing', 'daily', 'asked', 'before-upgrade', 'before-restore'] as const;

/** One of the reasons above. */
export type BackupReason = (typeof backupReasons)[number];

/** What an archive holds, in numbers, the trash left out but for `trashed`. */
export interface Holdings {
  readonly articles: number;
  readonly trashed: number;
  readonly annotations: number;
  readonly tags: number;
  readonly dossiers: number;
  readonly savedSearches: number;
}

/** A verified copy of the database: what it is called, when (milliseconds since 1970) and why it was made, and what it holds. */
export interface Backup {
  readonly name: string;
  readonly at: number;
  readonly reason: BackupReason;
  readonly bytes: number;
  readonly holds: Holdings;
}

/** How an automatic backup went wrong last, in this session. */
export interface BackupTrouble {
  readonly at: number;
  readonly code: string;
}

/** The backups there are, the newest first. */
export interface BackupList {
  readonly backups: readonly Backup[];
  /** What the log tells of since the newest of them; `null` where it does not lead there, as after a restore. */
  readonly since: LogCounts | null;
  readonly trouble: BackupTrouble | null;
}

/** How a backup compares with the archive as it is: articles and annotations that only one of them holds, and originals of the backup that are not kept any more. */
export interface BackupComparison {
  readonly onlyNow: { readonly articles: number; readonly annotations: number };
  readonly onlyThen: { readonly articles: number; readonly annotations: number };
  readonly missingOriginals: number;
}

/** What is left of articles when they are deleted for good: the backups that hold them, the newest first, what drafts quote of them, and the files that other articles came from, too. */
export interface ArticleRemains {
  readonly backups: readonly Backup[];
  readonly draftQuotes: number;
  readonly sharedOriginals: number;
}

/** What a restore did: the backup that holds what was there before or, where that was damaged, the name of the file it is kept as beside the archive. */
export interface Restored {
  readonly before: Backup | null;
  readonly aside: string | null;
}
