import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasLostTail } from '../../../../main/storage/write-ahead-log.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

/** The log of a database with so many commits, the first of which a checkpoint has taken over. */
function logOf(commits: number): Buffer {
  const path = join(temporaryFolder(), 'a.sqlite');
  const db = new Database(path);
  db.pragma('journal_mode = WAL');
  db.exec('CREATE TABLE notes (note TEXT)');
  const write = db.prepare('INSERT INTO notes VALUES (?)');
  for (let number = 0; number < 30; number += 1) write.run('before'.repeat(300));
  db.pragma('wal_checkpoint(RESTART)');
  for (let number = 0; number < commits; number += 1) write.run(`note ${number} `.repeat(100));
  const log = readFileSync(`${path}-wal`);
  db.close();
  return log;
}

describe('hasLostTail', () => {
  it('is silent about a log that is whole, empty, or broken off anywhere, as a stop leaves it', () => {
    const log = logOf(12);
    expect(hasLostTail(log)).toBe(false);
    fc.assert(
      fc.property(fc.nat(log.length), (length) => {
        expect(hasLostTail(log.subarray(0, length))).toBe(false);
      }),
      { numRuns: 50 },
    );
  });

  it('finds one bit that changed in what was committed before the last two commits', () => {
    const log = logOf(12);
    // Each commit is of a frame or two; the rest of the log is of before the checkpoint.
    fc.assert(
      fc.property(fc.nat(8 * 4000), (bit) => {
        const damaged = Buffer.from(log);
        const at = 32 + 24 + (bit >> 3);
        damaged.writeUInt8(damaged.readUInt8(at) ^ (1 << (bit & 7)), at);
        expect(hasLostTail(damaged)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('finds a damaged header, which makes SQLite pass over all of it', () => {
    const log = logOf(12);
    for (const at of [9, 17, 25]) {
      const damaged = Buffer.from(log);
      damaged.writeUInt8(damaged.readUInt8(at) ^ 4, at);
      expect(hasLostTail(damaged)).toBe(true);
    }
  });
});
