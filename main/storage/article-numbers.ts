import type { Database } from 'better-sqlite3';
import type { ArticleId } from '../../preload/contract/articles.ts';
import { AppError } from '../archive/app-error.ts';
import { prepared } from './prepared.ts';

/** The internal number of an article. @throws {AppError} `not-found` */
export function articleNumber(db: Database, id: ArticleId): number {
  const number = prepared(db, /* sql */ `SELECT number FROM articles WHERE id = ?`).pluck().get(id);
  if (typeof number !== 'number') throw new AppError('not-found', `no article ${id}`);
  return number;
}

/** The internal numbers of articles, in the order given; those that are gone are left out. */
export function articleNumbers(db: Database, ids: readonly ArticleId[]): readonly number[] {
  const find = prepared(db, /* sql */ `SELECT number FROM articles WHERE id = ?`).pluck();
  return ids.map((id) => find.get(id)).filter((number) => typeof number === 'number');
}
