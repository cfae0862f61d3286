import type { Migration } from './index.ts';

/** The drafts of dossiers: headings, the researcher's own text and quotes, in an order of their own. */
export const draftsMigration: Migration = {
  version: 90,
  name: 'drafts',
  up(db) {
    db.exec(/* sql */ `
      CREATE TABLE draft_pieces (
        number      INTEGER PRIMARY KEY,
        id          TEXT NOT NULL UNIQUE,
        dossier     INTEGER NOT NULL REFERENCES dossiers (number) ON DELETE CASCADE,
        -- From 0 among the pieces that stand in the draft; of one that was removed, where it stood.
        place       INTEGER NOT NULL CHECK (place >= 0),
        kind        TEXT NOT NULL CHECK (kind IN ('heading', 'text', 'quote')),
        level       INTEGER CHECK ((level IS NULL) = (kind <> 'heading')),
        -- The researcher's own words; empty for a quote.
        text        TEXT NOT NULL,
        created_at  INTEGER NOT NULL,
        changed_at  INTEGER NOT NULL,
        removed_at  INTEGER
      ) STRICT;
      CREATE INDEX draft_pieces_by_dossier ON draft_pieces (dossier, place);

      -- What a piece quotes, and all that it takes to cite it when the annotation is no longer there.
      CREATE TABLE draft_quotes (
        piece               INTEGER PRIMARY KEY REFERENCES draft_pieces (number) ON DELETE CASCADE,
        annotation          INTEGER REFERENCES annotations (number) ON DELETE SET NULL,
        annotation_id       TEXT NOT NULL,
        article_id          TEXT NOT NULL,
        exact               TEXT NOT NULL,
        -- Whether it is a part of a picture, or of that page, whose words are only a caption.
        is_area             INTEGER NOT NULL CHECK (is_area IN (0, 1)),
        page                INTEGER,
        note                TEXT NOT NULL,
        colour              TEXT NOT NULL,
        title               TEXT NOT NULL,
        outlet              TEXT,
        author              TEXT,
        published           TEXT,
        published_is_guess  INTEGER NOT NULL CHECK (published_is_guess IN (0, 1)),
        language            TEXT,
        url                 TEXT
      ) STRICT;
      CREATE INDEX draft_quotes_by_annotation ON draft_quotes (annotation);
    `);
  },
};
