import type { Migration } from './index.ts';

/** Annotations that somebody said stand nowhere in their article any more, whatever is found that is like them. */
export const detachedMigration: Migration = {
  version: 70,
  name: 'detached',
  up(db) {
    db.exec(/* sql */ `
      ALTER TABLE annotations ADD COLUMN is_detached INTEGER NOT NULL DEFAULT 0 CHECK (is_detached IN (0, 1));
    `);
  },
};
