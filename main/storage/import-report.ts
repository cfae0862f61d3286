import type { Database } from 'better-sqlite3';
import type { ImportId } from '../../preload/contract/imports.ts';
import type { ImportedArticle } from '../archive/filing-batch.ts';
import { importNumber } from './imports.ts';
import { prepared } from './prepared.ts';

/** The articles an import filed or found again, with the first file each was clipped from, in the order of the import. */
export function importedArticles(db: Database, id: ImportId): readonly ImportedArticle[] {
  return prepared<[number], ImportedArticle>(
    db,
    /* sql */ `
      SELECT a.id, a.title, a.outlet, a.author, a.published, a.language, a.url, a.words, o.file, o.match,
        (SELECT c.sha256 FROM clippings c WHERE c.article = a.number ORDER BY c.number LIMIT 1) AS sha256
      FROM import_outcomes o JOIN articles a ON a.number = o.article
      WHERE o.import = ? ORDER BY o.number`,
  ).all(importNumber(db, id));
}
