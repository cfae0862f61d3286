import type { Migration } from './index.ts';

/** What sources say of an article beyond its fields: details, reasons to look at it, and the pictures it shows. */
export const sourcesMigration: Migration = {
  version: 20,
  name: 'sources',
  up(db) {
    db.exec(/* sql */ `
      CREATE TABLE article_details (
        article  INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
        place    INTEGER NOT NULL,
        name     TEXT NOT NULL,
        value    TEXT NOT NULL,
        PRIMARY KEY (article, place)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE article_warnings (
        article  INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
        place    INTEGER NOT NULL,
        code     TEXT NOT NULL,
        detail   TEXT,
        PRIMARY KEY (article, place)
      ) STRICT, WITHOUT ROWID;

      -- The bytes lie in the folder of images, under their SHA-256.
      CREATE TABLE images (
        sha256  TEXT PRIMARY KEY,
        type    TEXT NOT NULL,
        bytes   INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE article_images (
        article  INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
        sha256   TEXT NOT NULL REFERENCES images (sha256),
        PRIMARY KEY (article, sha256)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX article_images_by_image ON article_images (sha256);

      -- Where in its file an article lay, where the file holds several.
      ALTER TABLE clippings ADD COLUMN entry TEXT;
      ALTER TABLE import_outcomes ADD COLUMN entry TEXT;
    `);
  },
};
