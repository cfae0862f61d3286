import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { toFailure } from '../archive/app-error.ts';

const answer = z.array(z.object({ busy: z.number() })).nonempty();

/**
 * Writes what waits in the journals of an archive and its index into their files and empties them, so that no page as it was before
 * stays in a journal. Gives whether it could: not while another program or thread reads, nor on a full disk.
 */
export function emptyJournals(db: Database): boolean {
  // Whoever reads is not waited for: questions would wait, too.
  db.pragma('busy_timeout = 0');
  try {
    return answer.parse(db.pragma('wal_checkpoint(TRUNCATE)')).every(({ busy }) => busy === 0);
  } catch (error) {
    if (toFailure(error).code === 'disk-full') return false;
    throw error;
  } finally {
    db.pragma('busy_timeout = 5000');
  }
}
