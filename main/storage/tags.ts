import type { Database } from 'better-sqlite3';
import type { TagCount } from '../../preload/contract/articles.ts';
import { foldName, tidyName } from '../archive/fold-name.ts';
import { prepared } from './prepared.ts';

/** The number of a tag, made when it is new; `null` for a name without a visible character. */
export function tagNumber(db: Database, name: string): number | null {
  const folded = foldName(name);
  if (folded === '') return null;
  const known = prepared(db, /* sql */ `SELECT number FROM tags WHERE folded = ?`).pluck().get(folded);
  if (typeof known === 'number') return known;
  return Number(
    prepared(db, /* sql */ `INSERT INTO tags (name, folded) VALUES (?, ?)`).run(tidyName(name), folded).lastInsertRowid,
  );
}

/** Ties tags to an article. */
export function addArticleTags(db: Database, article: number, names: readonly string[]): void {
  const tie = prepared(db, /* sql */ `INSERT OR IGNORE INTO article_tags (article, tag) VALUES (?, ?)`);
  for (const name of names) {
    const tag = tagNumber(db, name);
    if (tag !== null) tie.run(article, tag);
  }
}

/** Unties tags from an article. */
export function removeArticleTags(db: Database, article: number, names: readonly string[]): void {
  const untie = prepared(
    db,
    /* sql */ `DELETE FROM article_tags WHERE article = ? AND tag = (SELECT number FROM tags WHERE folded = ?)`,
  );
  for (const name of names) untie.run(article, foldName(name));
}

/** The tags of an article, by name. */
export function tagsOfArticle(db: Database, article: number): readonly string[] {
  return prepared<[number], string>(
    db,
    /* sql */ `SELECT t.name FROM article_tags x JOIN tags t ON t.number = x.tag WHERE x.article = ? ORDER BY t.folded`,
  )
    .pluck()
    .all(article);
}

/** The tags of an annotation, by name. */
export function tagsOfAnnotation(db: Database, annotation: number): readonly string[] {
  return prepared<[number], string>(
    db,
    /* sql */ `SELECT t.name FROM annotation_tags x JOIN tags t ON t.number = x.tag WHERE x.annotation = ? ORDER BY t.folded`,
  )
    .pluck()
    .all(annotation);
}

/** Every tag that some article outside the trash bears, with their number, by name. */
export function tagCounts(db: Database): readonly TagCount[] {
  return prepared<[], TagCount>(
    db,
    /* sql */ `
      SELECT t.name, count(*) AS articles
      FROM article_tags x JOIN tags t ON t.number = x.tag JOIN articles a ON a.number = x.article
      WHERE a.trashed_at IS NULL GROUP BY t.number ORDER BY t.folded`,
  ).all();
}
