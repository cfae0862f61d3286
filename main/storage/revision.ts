import type { Database } from 'better-sqlite3';
import { prepared } from './prepared.ts';

/** The number of the last change to the archive. */
export function currentRevision(db: Database): number {
  return Number(prepared(db, /* sql */ `SELECT revision FROM counters`).pluck().get());
}

/** Counts one more change, inside the transaction that makes it, and gives its number. */
export function nextRevision(db: Database): number {
  return Number(prepared(db, /* sql */ `UPDATE counters SET revision = revision + 1 RETURNING revision`).pluck().get());
}
