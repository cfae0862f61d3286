import type { Migration } from './index.ts';

/** Citation styles that a researcher added from files. */
export const addedStylesMigration: Migration = {
  version: 130,
  name: 'added-styles',
  up(db) {
    db.exec(/* sql */ `
      -- A style as its file says it, checked and tried before it is kept; its text never changes.
      CREATE TABLE added_styles (
        id          TEXT PRIMARY KEY,
        title       TEXT NOT NULL,
        kind        TEXT NOT NULL CHECK (kind IN ('note', 'in-text')),
        language    TEXT,             -- that it asks for, as de-AT
        csl         TEXT NOT NULL UNIQUE,
        added_at    INTEGER NOT NULL,
        removed_at  INTEGER           -- taken away, and can be restored
      ) STRICT;
    `);
  },
};
