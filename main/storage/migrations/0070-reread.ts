import type { Migration } from './index.ts';

/** Texts that were read anew from their original: the one before each, and annotations that stand nowhere in the new one. */
export const rereadMigration: Migration = {
  version: 70,
  name: 'reread',
  up(db) {
    db.exec(/* sql */ `
      -- The text an article had before its original was read again, to go back to.
      CREATE TABLE former_bodies (
        article       INTEGER PRIMARY KEY REFERENCES articles (number) ON DELETE CASCADE,
        text_version  INTEGER NOT NULL,
        text          TEXT NOT NULL,
        tree          TEXT NOT NULL,
        words         INTEGER NOT NULL,
        replaced_at   INTEGER NOT NULL
      ) STRICT;
      -- Somebody said that it stands nowhere any more, whatever is found that is like it.
      ALTER TABLE annotations ADD COLUMN is_detached INTEGER NOT NULL DEFAULT 0 CHECK (is_detached IN (0, 1));
    `);
  },
};
