import type { Database } from 'better-sqlite3';
import type { LogCounts, LogHead, LogKind } from '../../preload/contract/log.ts';
import { AppError } from '../archive/app-error.ts';
import { entryHash, nothingBefore, type LogEntry } from '../archive/log-entry.ts';
import { prepared } from './prepared.ts';

/** What is told with an entry: names, numbers and hashes. */
export type LogFacts = Readonly<Record<string, string | number>>;

/** An entry with its hash, as it is kept. */
export interface KeptEntry extends LogEntry {
  readonly hash: string;
}

/** The columns of an entry, as `KeptEntry` has them. */
export const logColumns = 'number, at, kind, subject, facts, state, hash';

/** The last entry of the log; `null` where nothing was ever written into it. */
export function logHead(db: Database): LogHead | null {
  const row = prepared<[], LogHead>(db, /* sql */ `SELECT number, hash FROM log ORDER BY number DESC LIMIT 1`).get();
  return row ?? null;
}

/** Writes the next entry of the log, in the transaction of what it tells of. */
export function appendEntry(
  db: Database,
  {
    kind,
    subject,
    facts = {},
    state,
  }: { kind: LogKind; subject: string | null; facts?: LogFacts; state: string | null },
): LogHead {
  if (!db.inTransaction) throw new AppError('internal', `${kind} was logged outside a transaction`);
  const before = logHead(db);
  const entry: LogEntry = {
    number: (before?.number ?? 0) + 1,
    at: Date.now(),
    kind,
    subject,
    facts: JSON.stringify(facts),
    state,
  };
  const hash = entryHash(entry, before?.hash ?? nothingBefore);
  prepared(db, /* sql */ `INSERT INTO log (${logColumns}) VALUES (?, ?, ?, ?, ?, ?, ?)`).run(
    entry.number,
    entry.at,
    kind,
    subject,
    entry.facts,
    state,
    hash,
  );
  return { number: entry.number, hash };
}

/** The last entry that concerns a subject; `null` where none does. */
export function lastEntryOn(db: Database, subject: string): Pick<KeptEntry, 'number' | 'kind' | 'state'> | null {
  const row = prepared<[string], Pick<KeptEntry, 'number' | 'kind' | 'state'>>(
    db,
    /* sql */ `SELECT number, kind, state FROM log WHERE subject = ? ORDER BY number DESC LIMIT 1`,
  ).get(subject);
  return row ?? null;
}

/** Whether the log has had this head, and so tells the same of all that was before it. */
export function hasHead(db: Database, { number, hash }: LogHead): boolean {
  return prepared(db, /* sql */ `SELECT 1 FROM log WHERE number = ? AND hash = ?`).get(number, hash) !== undefined;
}

/** What happened after an entry, each subject counted once for each kind; lists of articles count by themselves. */
export function countsSince(db: Database, number: number): LogCounts {
  const rows = prepared<[number], { kind: LogKind; count: number }>(
    db,
    /* sql */ `
      SELECT kind, count(DISTINCT coalesce(subject, number)) AS count FROM log WHERE number > ? GROUP BY kind`,
  ).all(number);
  return Object.fromEntries(rows.map(({ kind, count }) => [kind, count]));
}
