import type { Migration } from './index.ts';

/** The templates that notes are written by. */
export const templatesMigration: Migration = {
  version: 140,
  name: 'templates',
  up(db) {
    db.exec(/* sql */ `
      CREATE TABLE note_templates (
        number      INTEGER PRIMARY KEY,
        id          TEXT NOT NULL UNIQUE,
        name        TEXT NOT NULL,
        -- The name of a note’s file, with fields, without its ending.
        file_name   TEXT NOT NULL,
        text        TEXT NOT NULL,
        changed_at  INTEGER NOT NULL,
        deleted_at  INTEGER
      ) STRICT;
    `);
  },
};
