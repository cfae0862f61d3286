import type { Database } from 'better-sqlite3';
import type { ArticleId } from '../../preload/contract/articles.ts';
import { articleNumbers } from './article-numbers.ts';
import { prepared } from './prepared.ts';

/** How many places are remembered: those of the articles last read. */
const mostPlaces = 10_000;

/** Where in its canonical text an article was left; 0, its beginning, where nothing is remembered. */
export function readingPlace(db: Database, id: ArticleId): number {
  const place = prepared(
    db,
    /* sql */ `SELECT place FROM reading_places WHERE article = (SELECT number FROM articles WHERE id = ?)`,
  )
    .pluck()
    .get(id);
  return typeof place === 'number' ? place : 0;
}

/** Remembers where an article was left, and forgets those left longest ago above `most`; one that is gone is passed over. */
export function keepReadingPlace(
  db: Database,
  id: ArticleId,
  place: number,
  now = Date.now(),
  most: number = mostPlaces,
): void {
  db.transaction(() => {
    const [article] = articleNumbers(db, [id]);
    if (article === undefined) return;
    if (place === 0) return void prepared(db, /* sql */ `DELETE FROM reading_places WHERE article = ?`).run(article);
    prepared(
      db,
      /* sql */ `
        INSERT INTO reading_places (article, place, left_at) VALUES (?, ?, ?)
        ON CONFLICT (article) DO UPDATE SET place = excluded.place, left_at = excluded.left_at`,
    ).run(article, place, now);
    prepared(
      db,
      /* sql */ `
        DELETE FROM reading_places WHERE article IN (
          SELECT article FROM reading_places ORDER BY left_at DESC, article DESC LIMIT -1 OFFSET ?)`,
    ).run(most);
  }).immediate();
}
