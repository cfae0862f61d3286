import Database from 'better-sqlite3';
import type { ArticleId } from '../../../preload/contract/articles.ts';

/** A copy of an archive's database, opened to be read. */
export interface PackedCopy {
  readonly db: Database.Database;
  /** The articles outside the trash, in the order in which they were filed. */
  readonly ids: readonly ArticleId[];
  readonly trashed: number;
  /** Annotations on these articles. */
  readonly annotations: number;
  readonly schema: number;
}

/** Opens a copy of an archive's database and counts what is in it. */
export function openPackedCopy(path: string): PackedCopy {
  const db = new Database(path, { readonly: true });
  const count = (sql: string): number => Number(db.prepare(sql).pluck().get());
  return {
    db,
    ids: db
      .prepare<[], ArticleId>(/* sql */ `SELECT id FROM articles WHERE trashed_at IS NULL ORDER BY number`)
      .pluck()
      .all(),
    trashed: count(/* sql */ `SELECT count(*) FROM articles WHERE trashed_at IS NOT NULL`),
    annotations: count(/* sql */ `
      SELECT count(*) FROM annotations AS n JOIN articles AS a ON a.number = n.article
      WHERE n.deleted_at IS NULL AND a.trashed_at IS NULL`),
    schema: Number(db.pragma('user_version', { simple: true })),
  };
}
