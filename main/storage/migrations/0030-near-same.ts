import type { Migration } from './index.ts';

/** What nearly the same texts are found by, and the pairs of articles that were found so or stand at one address. */
export const nearSameMigration: Migration = {
  version: 30,
  name: 'near-same',
  up(db) {
    db.exec(/* sql */ `
      -- The sketch of each text: archive/near-same/sketch.ts.
      CREATE TABLE sketches (
        hash     INTEGER NOT NULL,
        article  INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
        PRIMARY KEY (hash, article)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX sketches_by_article ON sketches (article);

      -- One row: articles up to this number were filed before there were sketches and wait for theirs, the newest first.
      CREATE TABLE sketching (
        only       INTEGER PRIMARY KEY CHECK (only = 1),
        waiting_to INTEGER NOT NULL
      ) STRICT;
      INSERT INTO sketching (only, waiting_to) SELECT 1, coalesce(max(number), 0) FROM articles;

      -- "first" was filed before "second". A decision is never forgotten, so that no pair is asked about twice.
      CREATE TABLE article_pairs (
        number      INTEGER PRIMARY KEY,
        id          TEXT NOT NULL UNIQUE,
        first       INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
        second      INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
        kind        TEXT NOT NULL,
        -- The share, 0 to 1, of the shorter text that is in the longer.
        contained   REAL NOT NULL,
        decision    TEXT,
        found_at    INTEGER NOT NULL,
        decided_at  INTEGER,
        UNIQUE (first, second)
      ) STRICT;
      CREATE INDEX article_pairs_by_second ON article_pairs (second);
      CREATE INDEX article_pairs_open ON article_pairs (number) WHERE decision IS NULL;
    `);
  },
};
