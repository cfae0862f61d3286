import type { Database } from 'better-sqlite3';
import type { ArticleId } from '../../preload/contract/articles.ts';
import type { CitedArticle } from '../archive/citations/csl-item.ts';
import { articleFields } from './articles.ts';
import { detailsOf } from './article-sources.ts';
import { prepared } from './prepared.ts';

/** What an article is cited from, also in the trash; `null` for one that was deleted for good. */
export function citedArticle(db: Database, id: ArticleId): CitedArticle | null {
  const row = prepared<[string], { number: number; filed_at: number }>(
    db,
    /* sql */ `SELECT number, filed_at FROM articles WHERE id = ?`,
  ).get(id);
  if (row === undefined) return null;
  return { id, fields: articleFields(db, row.number), details: detailsOf(db, row.number), filedAt: row.filed_at };
}
