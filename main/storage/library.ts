import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import type { LibraryCounts } from '../../preload/contract/articles.ts';
import type { ArchiveStats } from '../../preload/contract/archive.ts';
import { listDossiers } from './dossiers.ts';
import { archivePaths } from '../archive/archive-paths.ts';
import { countOpenPairs } from './pairs.ts';
import { tagCounts } from './tags.ts';

/** How many articles the archive holds, the trash included. */
export function countArticles(db: Database): number {
  return Number(db.prepare(/* sql */ `SELECT count(*) FROM articles`).pluck().get());
}

/** How many articles lie outside the trash: two counts over small indexes are quicker than one over the whole table. */
export function countLibrary(db: Database): number {
  const trashed = db.prepare(/* sql */ `SELECT count(*) FROM articles WHERE trashed_at IS NOT NULL`).pluck().get();
  return countArticles(db) - Number(trashed);
}

/** How many articles each shelf holds, and how many pairs wait for a decision. */
export function libraryCounts(db: Database): LibraryCounts {
  const count = (where: string): number =>
    Number(db.prepare(/* sql */ `SELECT count(*) FROM articles WHERE ${where}`).pluck().get());
  return {
    all: countLibrary(db),
    unread: count('is_unread = 1 AND trashed_at IS NULL'),
    starred: count('is_starred = 1 AND trashed_at IS NULL'),
    annotated: count('trashed_at IS NULL AND number IN (SELECT article FROM annotations WHERE deleted_at IS NULL)'),
    trash: count('trashed_at IS NOT NULL'),
    sample: count('is_sample = 1'),
    openPairs: countOpenPairs(db),
    dossiers: listDossiers(db),
    tags: tagCounts(db),
  };
}

/** The sizes of an archive, in articles, words and bytes. */
export function archiveStats(db: Database, folder: string): ArchiveStats {
  const one = (sql: string): number => Number(db.prepare(sql).pluck().get() ?? 0);
  const paths = archivePaths(folder);
  return {
    articles: one(/* sql */ `SELECT count(*) FROM articles WHERE trashed_at IS NULL`),
    trashed: one(/* sql */ `SELECT count(*) FROM articles WHERE trashed_at IS NOT NULL`),
    annotations: one(/* sql */ `SELECT count(*) FROM annotations WHERE deleted_at IS NULL`),
    tags: one(/* sql */ `SELECT count(*) FROM tags`),
    dossiers: one(/* sql */ `SELECT count(*) FROM dossiers WHERE deleted_at IS NULL`),
    words: one(/* sql */ `SELECT sum(words) FROM articles WHERE trashed_at IS NULL`),
    textBytes: one(/* sql */ `SELECT sum(octet_length(text)) FROM bodies`),
    originalBytes: one(/* sql */ `SELECT sum(bytes) FROM originals`),
    archiveBytes: bytesBeside(folder, paths.archive),
    indexBytes: bytesBeside(folder, paths.index),
  };
}

/** The bytes of a database with its journal files. */
function bytesBeside(folder: string, path: string): number {
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((file) => file.startsWith(path))
    .reduce((sum, file) => sum + (statSync(file, { throwIfNoEntry: false })?.size ?? 0), 0);
}
