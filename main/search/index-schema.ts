import type { Database } from 'better-sqlite3';
import { normaliserVersion } from '../archive/normalise-fold.ts';

/** The version of the tables below and of what is put into them. */
const indexVersion = 6;

/** The versions that decide what an index finds: of its tables, and of the rules by which texts are folded. */
export const indexVersions = { index: indexVersion, normaliser: normaliserVersion } as const;

/** The full-text tables: one for the library, one of the same shape for what lies in the trash. */
export type TextTable = 'library_text' | 'trash_text';

const textTable = (name: TextTable): string => /* sql */ `
  -- Contentless: the texts are in the archive. The tokenizer only splits; folding is the normaliser's.
  CREATE VIRTUAL TABLE idx.${name} USING fts5 (
    headline, body, outlet, author, tags, notes, quotes,
    content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '3'
  );
  -- Quotes stand in the body already.
  INSERT INTO idx.${name} (${name}, rank) VALUES ('rank', 'bm25(2, 1, 2, 2, 2, 2, 0)');
  -- Fewer and larger merges, and larger pieces to begin with: a third off the time of indexing many articles at once.
  INSERT INTO idx.${name} (${name}, rank) VALUES ('automerge', 8);
  INSERT INTO idx.${name} (${name}, rank) VALUES ('hashsize', 8388608);`;

/** Makes the tables of the index where there are none, and anew, empty, where they are of another version or ahead of the archive. */
export function ensureIndex(db: Database): void {
  if (isUsable(db)) return;
  db.transaction(() => {
    db.exec(/* sql */ `
      DROP TABLE IF EXISTS idx.library_text;
      DROP TABLE IF EXISTS idx.trash_text;
      DROP TABLE IF EXISTS idx.entries;
      DROP TABLE IF EXISTS idx.state;
      ${textTable('library_text')}
      ${textTable('trash_text')}
      -- What is indexed, with what results are sorted and bounded by: a hundredth of the size of the archive's own table.
      CREATE TABLE idx.entries (
        number      INTEGER PRIMARY KEY,
        day         TEXT NOT NULL,
        published   TEXT,
        is_trashed  INTEGER NOT NULL
      ) STRICT;
      CREATE TABLE idx.state (
        only        INTEGER PRIMARY KEY CHECK (only = 1),
        version     INTEGER NOT NULL,
        normaliser  INTEGER NOT NULL,
        reached     INTEGER NOT NULL,
        -- The article that was changed last, by which the archive is known again.
        last        TEXT,
        -- The revision up to which no word is left in the file of what was deleted for good.
        scrubbed    INTEGER NOT NULL
      ) STRICT;
    `);
    db.prepare(/* sql */ `INSERT INTO idx.state SELECT 1, ?, ?, 0, NULL, revision FROM main.counters`).run(
      indexVersion,
      normaliserVersion,
    );
  }).immediate();
}

function isUsable(db: Database): boolean {
  const isMade = db.prepare(/* sql */ `SELECT 1 FROM idx.sqlite_master WHERE name = 'state'`).get() !== undefined;
  if (!isMade) return false;
  const usable = db.prepare(/* sql */ `
    SELECT 1 FROM idx.state, main.counters
    WHERE state.version = ? AND state.normaliser = ? AND state.reached <= counters.revision`);
  if (usable.get(indexVersion, normaliserVersion) === undefined) return false;
  // Of another archive, put here by hand, it would find what is not there.
  const stranger = db.prepare(/* sql */ `
    SELECT 1 FROM idx.state JOIN main.articles ON articles.revision = state.reached WHERE articles.id <> state.last`);
  return stranger.get() === undefined;
}
