import type { Migration } from './index.ts';

/** The first schema: articles, their bodies and originals, annotations, tags, dossiers, and the record of imports. */
export const archiveMigration: Migration = {
  version: 10,
  name: 'archive',
  up(db) {
    db.exec(/* sql */ `
      CREATE TABLE articles (
        -- Never given out again, so that the index cannot take a new article for one that was deleted.
        number       INTEGER PRIMARY KEY AUTOINCREMENT,
        id           TEXT NOT NULL UNIQUE,
        title        TEXT NOT NULL,
        outlet       TEXT,
        author       TEXT,
        published    TEXT,
        language     TEXT,
        url          TEXT,
        address      TEXT,
        fingerprint  TEXT NOT NULL,
        lead         TEXT NOT NULL,
        words        INTEGER NOT NULL,
        external_id  TEXT,
        is_unread    INTEGER NOT NULL DEFAULT 1,
        is_starred   INTEGER NOT NULL DEFAULT 0,
        is_sample    INTEGER NOT NULL DEFAULT 0,
        filed_at     INTEGER NOT NULL,
        trashed_at   INTEGER,
        -- What lists sort by: the day published, or the day filed where none is known (YYYY-MM-DD).
        day          TEXT NOT NULL,
        -- The revision at which anything the index holds of this article last changed.
        revision     INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX articles_by_day ON articles (day, number, published);
      CREATE INDEX articles_by_revision ON articles (revision);
      CREATE INDEX articles_by_address ON articles (address) WHERE address IS NOT NULL;
      CREATE INDEX articles_by_fingerprint ON articles (fingerprint);
      CREATE INDEX articles_trashed ON articles (trashed_at) WHERE trashed_at IS NOT NULL;
      CREATE INDEX articles_unread ON articles (day, number) WHERE is_unread = 1 AND trashed_at IS NULL;
      CREATE INDEX articles_starred ON articles (day, number) WHERE is_starred = 1 AND trashed_at IS NULL;
      CREATE INDEX articles_sample ON articles (day, number) WHERE is_sample = 1;

      CREATE TABLE origins (
        article   INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
        field     TEXT NOT NULL,
        origin    TEXT NOT NULL,
        is_guess  INTEGER NOT NULL,
        PRIMARY KEY (article, field)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE bodies (
        article       INTEGER PRIMARY KEY REFERENCES articles (number) ON DELETE CASCADE,
        text_version  INTEGER NOT NULL,
        text          TEXT NOT NULL,
        tree          TEXT NOT NULL
      ) STRICT;

      CREATE TABLE originals (
        sha256   TEXT PRIMARY KEY,
        bytes    INTEGER NOT NULL,
        kept_at  INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE clippings (
        number     INTEGER PRIMARY KEY,
        article    INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
        sha256     TEXT NOT NULL REFERENCES originals (sha256),
        part       INTEGER NOT NULL,
        file_name  TEXT NOT NULL,
        seen_at    INTEGER NOT NULL,
        UNIQUE (sha256, part)
      ) STRICT;
      CREATE INDEX clippings_by_article ON clippings (article);

      CREATE TABLE tags (
        number  INTEGER PRIMARY KEY,
        name    TEXT NOT NULL,
        folded  TEXT NOT NULL UNIQUE
      ) STRICT;
      CREATE TABLE article_tags (
        article  INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
        tag      INTEGER NOT NULL REFERENCES tags (number) ON DELETE CASCADE,
        PRIMARY KEY (article, tag)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX article_tags_by_tag ON article_tags (tag);

      CREATE TABLE dossiers (
        number      INTEGER PRIMARY KEY,
        id          TEXT NOT NULL UNIQUE,
        name        TEXT NOT NULL,
        folded      TEXT NOT NULL,
        created_at  INTEGER NOT NULL,
        deleted_at  INTEGER
      ) STRICT;
      CREATE UNIQUE INDEX dossiers_by_name ON dossiers (folded) WHERE deleted_at IS NULL;
      CREATE TABLE dossier_articles (
        dossier   INTEGER NOT NULL REFERENCES dossiers (number) ON DELETE CASCADE,
        article   INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
        added_at  INTEGER NOT NULL,
        PRIMARY KEY (dossier, article)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX dossier_articles_by_article ON dossier_articles (article);

      CREATE TABLE annotations (
        number        INTEGER PRIMARY KEY,
        id            TEXT NOT NULL UNIQUE,
        article       INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
        colour        TEXT NOT NULL,
        note          TEXT NOT NULL,
        text_version  INTEGER NOT NULL,
        exact         TEXT NOT NULL,
        prefix        TEXT NOT NULL,
        suffix        TEXT NOT NULL,
        start         INTEGER NOT NULL,
        "end"         INTEGER NOT NULL,
        start_path    TEXT NOT NULL,
        start_offset  INTEGER NOT NULL,
        end_path      TEXT NOT NULL,
        end_offset    INTEGER NOT NULL,
        created_at    INTEGER NOT NULL,
        changed_at    INTEGER NOT NULL,
        deleted_at    INTEGER
      ) STRICT;
      CREATE INDEX annotations_by_article ON annotations (article, start) WHERE deleted_at IS NULL;
      CREATE TABLE annotation_tags (
        annotation  INTEGER NOT NULL REFERENCES annotations (number) ON DELETE CASCADE,
        tag         INTEGER NOT NULL REFERENCES tags (number) ON DELETE CASCADE,
        PRIMARY KEY (annotation, tag)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX annotation_tags_by_tag ON annotation_tags (tag);

      CREATE TABLE imports (
        number      INTEGER PRIMARY KEY,
        id          TEXT NOT NULL UNIQUE,
        started_at  INTEGER NOT NULL,
        ended_at    INTEGER,
        state       TEXT NOT NULL
      ) STRICT;
      CREATE TABLE import_outcomes (
        number   INTEGER PRIMARY KEY,
        import   INTEGER NOT NULL REFERENCES imports (number) ON DELETE CASCADE,
        kind     TEXT NOT NULL,
        file     TEXT NOT NULL,
        part     INTEGER NOT NULL,
        article  INTEGER REFERENCES articles (number) ON DELETE CASCADE,
        match    TEXT,
        code     TEXT,
        message  TEXT
      ) STRICT;
      CREATE INDEX import_outcomes_by_import ON import_outcomes (import, kind);
      CREATE INDEX import_outcomes_by_article ON import_outcomes (article) WHERE article IS NOT NULL;

      -- One row: the number of the last change, which the index compares with the one it has reached.
      CREATE TABLE counters (
        only      INTEGER PRIMARY KEY CHECK (only = 1),
        revision  INTEGER NOT NULL
      ) STRICT;
      INSERT INTO counters (only, revision) VALUES (1, 0);

      -- Articles deleted for good, until the index has forgotten them too.
      CREATE TABLE departed (
        article   INTEGER PRIMARY KEY,
        revision  INTEGER NOT NULL
      ) STRICT;
    `);
  },
};
