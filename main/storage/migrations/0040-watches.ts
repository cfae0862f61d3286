import type { Migration } from './index.ts';

/** The folders that are watched for new clippings. */
export const watchesMigration: Migration = {
  version: 40,
  name: 'watches',
  up(db) {
    db.exec(/* sql */ `
      CREATE TABLE watches (
        number    INTEGER PRIMARY KEY,
        folder    TEXT NOT NULL UNIQUE,
        added_at  INTEGER NOT NULL,
        -- What changed before this is filed already.
        seen_at   INTEGER NOT NULL
      ) STRICT;
    `);
  },
};
