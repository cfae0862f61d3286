import Database from 'better-sqlite3';

/** The citation styles in the database of a package, those that were removed as well, for they can be restored. */
export function packedStyles(path: string): readonly { readonly title: string; readonly csl: string }[] {
  const db = new Database(path, { readonly: true, fileMustExist: true });
  try {
    db.pragma('trusted_schema = OFF');
    return db
      .prepare<[], { title: string; csl: string }>(/* sql */ `SELECT title, csl FROM added_styles ORDER BY id`)
      .all();
  } finally {
    db.close();
  }
}
