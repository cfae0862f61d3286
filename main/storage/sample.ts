import type { Database } from 'better-sqlite3';
import type { ArticleId } from '../../preload/contract/articles.ts';
import { destroyArticles } from './destroy.ts';

/** Deletes the sample library for good, whatever shelf its articles lie on, and gives how many there were. */
export function removeSample(db: Database, originals: string): number {
  const ids = db.prepare<[], { id: ArticleId }>(/* sql */ `SELECT id FROM articles WHERE is_sample = 1`).all();
  return destroyArticles(
    db,
    originals,
    ids.map((row) => row.id),
    'sample',
  );
}
