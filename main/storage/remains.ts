import Database from 'better-sqlite3';
import type { ArticleId } from '../../preload/contract/articles.ts';
import { backupPath, listBackups } from './backups.ts';
import { prepared } from './prepared.ts';

/** The names of the backups that hold any of some articles, the newest first; one that cannot be read is taken to hold them. */
export function backupsHolding(folder: string, ids: readonly ArticleId[]): readonly string[] {
  const asked = JSON.stringify(ids);
  return listBackups(folder)
    .filter(({ name }) => isHolding(backupPath(folder, name), asked))
    .map(({ name }) => name);
}

/** What stays in the archive of articles when they are deleted for good: quotes in drafts, and files that other articles come from, too. */
export function staysBehind(
  db: Database.Database,
  ids: readonly ArticleId[],
): { readonly draftQuotes: number; readonly sharedOriginals: number } {
  const asked = JSON.stringify(ids);
  const count = (sql: string): number => Number(prepared(db, sql).pluck().get({ asked }));
  return {
    draftQuotes: count(/* sql */ `
      SELECT count(*) FROM draft_quotes q WHERE q.article_id IN (SELECT value FROM json_each(@asked))`),
    sharedOriginals: count(/* sql */ `
      WITH going (number) AS (SELECT number FROM articles WHERE id IN (SELECT value FROM json_each(@asked)))
      SELECT count(DISTINCT c.sha256) FROM clippings c WHERE c.article IN going
        AND EXISTS (SELECT 1 FROM clippings o WHERE o.sha256 = c.sha256 AND o.article NOT IN going)`),
  };
}

function isHolding(path: string, asked: string): boolean {
  try {
    const db = new Database(path, { readonly: true, fileMustExist: true });
    try {
      db.pragma('trusted_schema = OFF');
      const found = db.prepare(/* sql */ `SELECT 1 FROM articles WHERE id IN (SELECT value FROM json_each(?)) LIMIT 1`);
      return found.get(asked) !== undefined;
    } finally {
      db.close();
    }
  } catch {
    return true;
  }
}
