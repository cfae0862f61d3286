import type { Database } from 'better-sqlite3';

/** So long the words of a list may be, in bytes: far longer than any that are read or typed. */
const longestWords = 1_000_000;

/** The same of what is a text of its own. */
const longestText = 20_000_000;

/** Columns that windows show many rows of at once, or that are read whole again and again. */
const bounds: readonly (readonly [table: string, columns: readonly string[], most: number])[] = [
  ['articles', ['title', 'outlet', 'author', 'language', 'url', 'external_id', 'lead'], longestWords],
  ['tags', ['name'], longestWords],
  ['dossiers', ['name'], longestWords],
  ['colour_names', ['name'], longestWords],
  ['name_sets', ['text'], longestWords],
  ['saved_searches', ['name', 'query'], longestWords],
  ['searches', ['query'], longestWords],
  ['note_templates', ['name', 'file_name', 'text'], longestWords],
  ['import_outcomes', ['file', 'entry', 'message'], longestWords],
  ['clippings', ['file_name', 'entry'], longestWords],
  ['annotations', ['note', 'exact'], longestText],
  ['draft_pieces', ['text'], longestText],
];

/** What in a package's database is so long that whoever shows it would stand still. */
export function lengthProblems(db: Database): readonly string[] {
  return bounds.flatMap(([table, columns, most]) =>
    columns
      .filter((column) => {
        const sql = /* sql */ `SELECT 1 FROM ${table} WHERE octet_length(${column}) > ? LIMIT 1`;
        return db.prepare<[number]>(sql).get(most) !== undefined;
      })
      .map((column) => `archive.sqlite has a ${column} in ${table} that is longer than any we write.`),
  );
}
