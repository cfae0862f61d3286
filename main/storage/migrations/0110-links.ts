import { linksIn } from '../../archive/notes/note-links.ts';
import type { Migration } from './index.ts';

/** What notes link to inside the archive: derived from their Markdown, to find the notes that lead to an article. */
export const linksMigration: Migration = {
  version: 110,
  name: 'links',
  up(db) {
    db.exec(/* sql */ `
      CREATE TABLE note_links (
        number             INTEGER PRIMARY KEY,
        annotation         INTEGER NOT NULL REFERENCES annotations (number) ON DELETE CASCADE,
        -- One of the two, by its public name, as the note has it: it may be in the trash, deleted, or of another archive.
        target_article     TEXT,
        target_annotation  TEXT,
        CHECK ((target_article IS NULL) <> (target_annotation IS NULL))
      ) STRICT;
      CREATE INDEX note_links_by_annotation ON note_links (annotation);
      CREATE INDEX note_links_by_target_article ON note_links (target_article) WHERE target_article IS NOT NULL;
      CREATE INDEX note_links_by_target_annotation ON note_links (target_annotation)
        WHERE target_annotation IS NOT NULL;
    `);
    const put = db.prepare(
      /* sql */ `INSERT INTO note_links (annotation, target_article, target_annotation) VALUES (?, ?, ?)`,
    );
    const noted = db
      .prepare<[], [number, string]>(
        /* sql */ `SELECT number, note FROM annotations WHERE note LIKE '%aide%' OR note LIKE '%&%'`,
      )
      .raw()
      .all();
    for (const [annotation, note] of noted)
      for (const { kind, id } of linksIn(note))
        put.run(annotation, kind === 'article' ? id : null, kind === 'annotation' ? id : null);
  },
};
