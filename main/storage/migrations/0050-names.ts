import type { Migration } from './index.ts';

/** The person's own name sets, and which of the shipped ones are switched off. */
export const namesMigration: Migration = {
  version: 50,
  name: 'names',
  up(db) {
    db.exec(/* sql */ `
      CREATE TABLE name_sets (
        number  INTEGER PRIMARY KEY,
        kind    TEXT NOT NULL CHECK (kind IN ('own', 'off')),
        -- Of 'own', a line as it was typed; of 'off', the id of a shipped set.
        text    TEXT NOT NULL
      ) STRICT;
      CREATE UNIQUE INDEX name_sets_off ON name_sets (text) WHERE kind = 'off';
    `);
  },
};
