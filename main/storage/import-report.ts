import type { Database } from 'better-sqlite3';
import type { ArticleId } from '../../preload/contract/articles.ts';
import type { ImportId } from '../../preload/contract/imports.ts';
import type { ImportedArticle } from '../archive/filing-batch.ts';
import { importNumber, kinColumns } from './imports.ts';
import type { Kin } from './kin.ts';
import { prepared } from './prepared.ts';

/** The articles an import filed or found again, with the first file each was clipped from, in the order of the import. */
export function importedArticles(db: Database, id: ImportId): readonly ImportedArticle[] {
  const rows = prepared<
    [number],
    Omit<ImportedArticle, keyof Kin> & { near_same: ArticleId | null; version_of: ArticleId | null }
  >(
    db,
    /* sql */ `
      SELECT a.id, a.title, a.outlet, a.author, a.published, a.language, a.url, a.words, o.file, o.match,
        ${kinColumns},
        (SELECT c.sha256 FROM clippings c WHERE c.article = a.number ORDER BY c.number LIMIT 1) AS sha256
      FROM import_outcomes o JOIN articles a ON a.number = o.article
      WHERE o.import = ? ORDER BY o.number`,
  ).all(importNumber(db, id));
  return rows.map(({ near_same, version_of, ...row }) => ({ ...row, nearSame: near_same, versionOf: version_of }));
}
