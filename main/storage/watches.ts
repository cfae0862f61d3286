import type { Database } from 'better-sqlite3';
import type { StoredWatch } from '../archive/stored-watch.ts';
import { prepared } from './prepared.ts';

/** The watched folders, the first added first. */
export function listWatches(db: Database): readonly StoredWatch[] {
  return prepared<[], StoredWatch>(
    db,
    /* sql */ `SELECT folder, added_at AS addedAt, seen_at AS seenAt FROM watches ORDER BY number`,
  ).all();
}

/** Watches a folder from now on; one that is watched already stays as it is. */
export function addWatch(db: Database, folder: string, now = Date.now()): void {
  prepared(
    db,
    /* sql */ `INSERT INTO watches (folder, added_at, seen_at) VALUES (?, ?, ?) ON CONFLICT (folder) DO NOTHING`,
  ).run(folder, now, now);
}

/** Watches a folder no longer; what came from it stays. */
export function removeWatch(db: Database, folder: string): void {
  prepared(db, /* sql */ `DELETE FROM watches WHERE folder = ?`).run(folder);
}

/** Remembers up to when what is in a folder has been filed (milliseconds UTC). */
export function markWatchSeen(db: Database, folder: string, seenAt: number): void {
  prepared(db, /* sql */ `UPDATE watches SET seen_at = max(seen_at, ?) WHERE folder = ?`).run(seenAt, folder);
}
