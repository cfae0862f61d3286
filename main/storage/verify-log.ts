import type { Database } from 'better-sqlite3';
import type { LogHead } from '../../preload/contract/log.ts';
import { entryHash, nothingBefore } from '../archive/log-entry.ts';
import { turn } from '../archive/turn.ts';
import { hasHead, lastEntryOn, logColumns, type KeptEntry } from './log.ts';
import { prepared } from './prepared.ts';

/** How many entries are read at a time. */
const pageSize = 500;

/** The triggers that refuse changes of the log. */
const keepers = ['log_is_appended_to', 'log_is_not_changed', 'log_is_not_deleted'];

/**
 * Works every hash of the log out again, and looks whether what it tells of is there, or gone as it tells. Gives what is wrong as
 * sentences, one at a time.
 */
export async function* checkLog(db: Database): AsyncGenerator<string> {
  for (const name of keepers) {
    const isThere = prepared(db, /* sql */ `SELECT 1 FROM main.sqlite_master WHERE type = 'trigger' AND name = ?`);
    if (isThere.get(name) === undefined) yield `what keeps entries as they are is missing: ${name}`;
  }
  let before = nothingBefore;
  let expected = 1;
  for (;;) {
    const page = prepared<[number, number], KeptEntry>(
      db,
      /* sql */ `SELECT ${logColumns} FROM log WHERE number >= ? ORDER BY number LIMIT ?`,
    ).all(expected, pageSize);
    for (const entry of page) {
      if (entry.number !== expected) yield `entries ${expected} to ${entry.number - 1} are missing`;
      else if (entryHash(entry, before) !== entry.hash) yield `entry ${entry.number} is not what was written`;
      const gone = missingSubject(db, entry);
      if (gone !== null) yield gone;
      before = entry.hash;
      expected = entry.number + 1;
    }
    if (page.length < pageSize) break;
    await turn();
  }
  if (expected === 1) yield 'it has no entry';
}

/** Whether the log holds the head that an earlier report named, as a sentence where it does not. */
export function checkHead(db: Database, head: LogHead): string | null {
  if (hasHead(db, head)) return null;
  const left = prepared<[number], { number: number; at: number }>(
    db,
    /* sql */ `
      SELECT number, at FROM log WHERE kind = 'backup.restored' AND facts ->> 'leftNumber' >= ?
        ORDER BY number LIMIT 1`,
  ).get(head.number);
  const named = `entry ${head.number} with the hash ${head.hash} is not in it`;
  return left === undefined
    ? named
    : `${named}; an older state was put back on ${new Date(left.at).toISOString().slice(0, 10)} (entry ${left.number}), and what was there before is in the backup made then`;
}

/** What an entry tells of and nothing tells the end of, but is not there. An annotation goes with its article. */
function missingSubject(db: Database, { number, kind, subject, facts }: KeptEntry): string | null {
  if (subject === null) return null;
  const [noun] = kind.split('.');
  if (noun !== 'article' && noun !== 'annotation') return null;
  const table = noun === 'article' ? 'articles' : 'annotations';
  if (prepared(db, /* sql */ `SELECT 1 FROM ${table} WHERE id = ?`).get(subject) !== undefined) return null;
  // Told once, at the last entry on it.
  if (lastEntryOn(db, subject)?.number !== number || kind === 'article.destroyed') return null;
  if (noun === 'article') return `article ${subject} is gone, and nothing tells of it`;
  const article = prepared(db, /* sql */ `SELECT ? ->> 'article'`).pluck().get(facts);
  return lastEntryOn(db, String(article))?.kind === 'article.destroyed'
    ? null
    : `annotation ${subject} is gone, and nothing tells of it`;
}
