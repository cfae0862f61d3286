import type { Migration } from './index.ts';

/** The headline of an article in the researcher's own language. */
export const translationsMigration: Migration = {
  version: 160,
  name: 'translations',
  up(db) {
    db.exec(/* sql */ `
      -- Beside the headline, which stays as it was printed.
      ALTER TABLE articles ADD COLUMN translation TEXT;
      -- What a draft quotes is cited by it, too, when the article is no longer there.
      ALTER TABLE draft_quotes ADD COLUMN translation TEXT;
    `);
  },
};
