import type { Database } from 'better-sqlite3';
import { archiveMigration } from './0010-archive.ts';
import { sourcesMigration } from './0020-sources.ts';
import { nearSameMigration } from './0030-near-same.ts';
import { watchesMigration } from './0040-watches.ts';
import { namesMigration } from './0050-names.ts';
import { searchesMigration } from './0060-searches.ts';
import { rereadMigration } from './0070-reread.ts';
import { readingMigration } from './0080-reading.ts';
import { draftsMigration } from './0090-drafts.ts';
import { areasMigration } from './0100-areas.ts';
import { linksMigration } from './0110-links.ts';
import { citingMigration } from './0120-citing.ts';
import { addedStylesMigration } from './0130-added-styles.ts';
import { templatesMigration } from './0140-templates.ts';
import { logMigration } from './0150-log.ts';
import { translationsMigration } from './0160-translations.ts';

/** One step of the schema: never edited once released, only followed by another. */
export interface Migration {
  /** Numbered in tens; becomes `user_version`. */
  readonly version: number;
  readonly name: string;
  /** Whether the file is written anew after it, which takes as much room again for a while. */
  readonly isRewriting?: true;
  /** Runs inside one immediate transaction. */
  up(db: Database): void;
}

/** Every step, oldest first. */
export const migrations: readonly Migration[] = [
  archiveMigration,
  sourcesMigration,
  nearSameMigration,
  watchesMigration,
  namesMigration,
  searchesMigration,
  rereadMigration,
  readingMigration,
  draftsMigration,
  areasMigration,
  linksMigration,
  citingMigration,
  addedStylesMigration,
  templatesMigration,
  logMigration,
  translationsMigration,
];
