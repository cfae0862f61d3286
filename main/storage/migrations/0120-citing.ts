import type { Migration } from './index.ts';

/** The style that a researcher cites by. */
export const citingMigration: Migration = {
  version: 120,
  name: 'citing',
  up(db) {
    db.exec(/* sql */ `
      -- One row, or none where nobody has chosen.
      CREATE TABLE citing (
        only   INTEGER PRIMARY KEY CHECK (only = 1),
        style  TEXT NOT NULL
      ) STRICT;
    `);
  },
};
