import type { Migration } from './index.ts';

/** Annotations on a part of a picture, or of a page of a PDF, in place of a passage. */
export const areasMigration: Migration = {
  version: 100,
  name: 'areas',
  up(db) {
    db.exec(/* sql */ `
      -- An annotation with a row here lies on an area: its quote is the caption of the picture, its start the picture's place in the text.
      CREATE TABLE annotation_areas (
        annotation  INTEGER PRIMARY KEY REFERENCES annotations (number) ON DELETE CASCADE,
        -- What it lies on, by SHA-256; no references: an area outlives its picture.
        image       TEXT,
        original    TEXT,
        page        INTEGER CHECK (page >= 1),
        -- Ten-thousandths of width and height.
        x           INTEGER NOT NULL CHECK (x BETWEEN 0 AND 9999),
        y           INTEGER NOT NULL CHECK (y BETWEEN 0 AND 9999),
        width       INTEGER NOT NULL CHECK (width BETWEEN 1 AND 10000 - x),
        height      INTEGER NOT NULL CHECK (height BETWEEN 1 AND 10000 - y),
        CHECK ((image IS NULL) = (original IS NOT NULL) AND (original IS NULL) = (page IS NULL))
      ) STRICT;
    `);
  },
};
