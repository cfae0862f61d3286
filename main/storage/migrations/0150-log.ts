import { entryHash, nothingBefore, type LogEntry } from '../../archive/log-entry.ts';
import { newId } from '../../archive/identity.ts';
import type { Migration } from './index.ts';

/** The log, chained by hashes, so that no entry can be changed unseen; and how long the trash is kept. */
export const logMigration: Migration = {
  version: 150,
  name: 'log',
  // What was deleted before this left its bytes in the file; from now on they are overwritten.
  isRewriting: true,
  up(db) {
    db.exec(/* sql */ `
      -- Names, numbers and hashes only, never a word of anybody's: it outlives what it tells of.
      CREATE TABLE log (
        number   INTEGER PRIMARY KEY,
        at       INTEGER NOT NULL,
        kind     TEXT NOT NULL,
        subject  TEXT,
        facts    TEXT NOT NULL CHECK (json_valid(facts)),
        -- SHA-256 of what it concerns as it was after, and of the entry with the hash of the one before.
        state    TEXT CHECK (length(state) = 64),
        hash     TEXT NOT NULL CHECK (length(hash) = 64)
      ) STRICT;
      CREATE INDEX log_by_subject ON log (subject) WHERE subject IS NOT NULL;
      CREATE TRIGGER log_is_appended_to BEFORE INSERT ON log
        WHEN NEW.number IS NOT (SELECT coalesce(max(number), 0) + 1 FROM log)
        BEGIN SELECT raise(ABORT, 'the log is only appended to'); END;
      CREATE TRIGGER log_is_not_changed BEFORE UPDATE ON log
        BEGIN SELECT raise(ABORT, 'the log is only appended to'); END;
      CREATE TRIGGER log_is_not_deleted BEFORE DELETE ON log
        BEGIN SELECT raise(ABORT, 'the log is only appended to'); END;

      -- Goes into the hash of its state and goes away with it: no guess at what was deleted can be tested against the log.
      ALTER TABLE articles ADD COLUMN salt TEXT;
      ALTER TABLE annotations ADD COLUMN salt TEXT;

      -- One row, or none before the trash was first looked at.
      CREATE TABLE trash_rule (
        only        INTEGER PRIMARY KEY CHECK (only = 1),
        is_emptied  INTEGER NOT NULL CHECK (is_emptied IN (0, 1)),
        looked_at   INTEGER NOT NULL,
        -- Since when it has been told, without a break, what goes.
        told_from   INTEGER NOT NULL
      ) STRICT;
    `);
    const count = (table: string): number => Number(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
    const first: LogEntry = {
      number: 1,
      at: Date.now(),
      kind: 'log.begun',
      subject: newId(),
      facts: JSON.stringify({ articles: count('articles'), annotations: count('annotations') }),
      state: null,
    };
    db.prepare(
      /* sql */ `INSERT INTO log (number, at, kind, subject, facts, state, hash) VALUES (?, ?, ?, ?, ?, ?, ?)`,
    ).run(first.number, first.at, first.kind, first.subject, first.facts, null, entryHash(first, nothingBefore));
  },
};
