import type { Migration } from './index.ts';

/** Where each article was left by its reader, and the names a person gives to the six colours. */
export const readingMigration: Migration = {
  version: 80,
  name: 'reading',
  up(db) {
    db.exec(/* sql */ `
      CREATE TABLE reading_places (
        article  INTEGER PRIMARY KEY REFERENCES articles (number) ON DELETE CASCADE,
        -- The offset in the canonical text of what stood at the top.
        place    INTEGER NOT NULL CHECK (place > 0),
        left_at  INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX reading_places_left_at ON reading_places (left_at);
      CREATE TABLE colour_names (
        colour  TEXT PRIMARY KEY,
        name    TEXT NOT NULL CHECK (name <> ''),
        -- As it is searched for.
        folded  TEXT NOT NULL
      ) STRICT;
    `);
  },
};
