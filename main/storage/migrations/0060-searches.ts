import type { Migration } from './index.ts';

/** Saved searches, and the log of searches: when each was run, and what was opened, kept and rejected of what it found. */
export const searchesMigration: Migration = {
  version: 60,
  name: 'searches',
  up(db) {
    db.exec(/* sql */ `
      CREATE TABLE saved_searches (
        number        INTEGER PRIMARY KEY,
        id            TEXT NOT NULL UNIQUE,
        name          TEXT NOT NULL,
        query         TEXT NOT NULL,
        shelf         TEXT NOT NULL CHECK (json_valid(shelf)),
        sort          TEXT NOT NULL,
        made_at       INTEGER NOT NULL,
        seen_at       INTEGER NOT NULL,
        -- The highest number of an article when it was last looked at: what is filed later has a higher one.
        seen_article  INTEGER NOT NULL,
        deleted_at    INTEGER
      ) STRICT;

      -- The same words on the same shelf are one search, on whatever days it was run.
      CREATE TABLE searches (
        number   INTEGER PRIMARY KEY,
        id       TEXT NOT NULL UNIQUE,
        query    TEXT NOT NULL,
        shelf    TEXT NOT NULL CHECK (json_valid(shelf)),
        last_at  INTEGER NOT NULL,
        UNIQUE (query, shelf)
      ) STRICT;
      CREATE INDEX searches_by_time ON searches (last_at);

      -- One row for each day a search was run on, with what is needed to run it again and find the same.
      CREATE TABLE search_runs (
        search            INTEGER NOT NULL REFERENCES searches (number) ON DELETE CASCADE,
        -- The day where the computer was (YYYY-MM-DD), and how far its clock was ahead of UTC, in minutes.
        day               TEXT NOT NULL,
        utc_offset        INTEGER NOT NULL,
        first_at          INTEGER NOT NULL,
        last_at           INTEGER NOT NULL,
        shelf_name        TEXT NOT NULL,
        sort              TEXT NOT NULL,
        explanation       TEXT NOT NULL,
        -- The other forms and spellings that were looked for, by word.
        added             TEXT NOT NULL CHECK (json_valid(added)),
        found             INTEGER NOT NULL,
        articles          INTEGER NOT NULL,
        -- The share (0 to 1) of the archive that the index held.
        covered           REAL NOT NULL,
        revision          INTEGER NOT NULL,
        program           TEXT NOT NULL,
        index_version     INTEGER NOT NULL,
        normaliser        INTEGER NOT NULL,
        PRIMARY KEY (search, day)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE search_uses (
        search     INTEGER NOT NULL REFERENCES searches (number) ON DELETE CASCADE,
        article    INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
        opened_at  INTEGER,
        judgement  TEXT CHECK (judgement IN ('kept', 'rejected')),
        reason     TEXT NOT NULL DEFAULT '',
        judged_at  INTEGER,
        PRIMARY KEY (search, article)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX search_uses_by_article ON search_uses (article);
    `);
  },
};
