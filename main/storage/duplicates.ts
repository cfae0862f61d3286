import type { Database } from 'better-sqlite3';
import type { ArticleId } from '../../preload/contract/articles.ts';
import type { DuplicateMatch } from '../../preload/contract/imports.ts';
import { prepared } from './prepared.ts';

/** An article already in the archive, as the report of a duplicate names it. */
export interface KnownArticle {
  readonly number: number;
  readonly id: ArticleId;
  readonly title: string;
  readonly trashed_at: number | null;
}

/**
 * The article a reading agrees with, in the order that is surest: the same bytes, the same canonical address, the same text.
 * Articles in the trash count too, so that what was thrown away on purpose is not filed again unsaid.
 */
export function findDuplicate(
  db: Database,
  sha256: string,
  part: number,
  address: string | null,
  print: string,
): (KnownArticle & { match: DuplicateMatch }) | null {
  const find = (match: DuplicateMatch, where: string, ...values: readonly (string | number)[]) => {
    const found = prepared<unknown[], KnownArticle>(
      db,
      /* sql */ `SELECT number, id, title, trashed_at FROM articles WHERE ${where} ORDER BY number LIMIT 1`,
    ).get(...values);
    return found === undefined ? null : { ...found, match };
  };
  return (
    find('bytes', 'number = (SELECT article FROM clippings WHERE sha256 = ? AND part = ?)', sha256, part) ??
    (address === null ? null : find('address', 'address = ?', address)) ??
    find('text', 'fingerprint = ?', print)
  );
}
