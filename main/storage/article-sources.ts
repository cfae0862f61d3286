import type { Database } from 'better-sqlite3';
import type { Detail, Warning } from '../../preload/contract/articles.ts';
import { prepared } from './prepared.ts';

/** What the source of an article says beyond its fields, in its order. */
export function detailsOf(db: Database, article: number): readonly Detail[] {
  return prepared<[number], Detail>(
    db,
    /* sql */ `SELECT name, value FROM article_details WHERE article = ? ORDER BY place`,
  ).all(article);
}

/** Why a person should look at an article. */
export function warningsOf(db: Database, article: number): readonly Warning[] {
  return prepared<[number], Warning>(
    db,
    /* sql */ `SELECT code, detail FROM article_warnings WHERE article = ? ORDER BY place`,
  ).all(article);
}

/** Writes what the source of a new article says of it. */
export function putSources(
  db: Database,
  article: number,
  { details, warnings }: { readonly details: readonly Detail[]; readonly warnings: readonly Warning[] },
): void {
  const detail = prepared(
    db,
    /* sql */ `INSERT INTO article_details (article, place, name, value) VALUES (?, ?, ?, ?)`,
  );
  details.forEach(({ name, value }, place) => detail.run(article, place, name, value));
  const warning = prepared(
    db,
    /* sql */ `INSERT INTO article_warnings (article, place, code, detail) VALUES (?, ?, ?, ?)`,
  );
  warnings.forEach((one, place) => warning.run(article, place, one.code, one.detail));
}
