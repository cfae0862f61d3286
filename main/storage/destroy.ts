import { rmSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import type { ArticleId } from '../../preload/contract/articles.ts';
import { articleNumbers } from './article-numbers.ts';
import { keepQuotesOf } from './draft-quotes.ts';
import { forgetUnneededImages, imagePath } from './images.ts';
import { originalPath } from './originals.ts';
import { keptInstead } from './pairs.ts';
import { nextRevision } from './revision.ts';
import { prepared } from './prepared.ts';

/** Deletes articles for good, with their annotations and the originals and pictures nothing else needs; gives how many there were. */
export function destroyArticles(db: Database, originals: string, ids: readonly ArticleId[]): number {
  const { count, unneeded, images } = db
    .transaction(() => {
      const numbers = articleNumbers(db, ids);
      const depart = prepared(db, /* sql */ `INSERT INTO departed (article, revision) VALUES (?, ?)`);
      const remove = prepared(db, /* sql */ `DELETE FROM articles WHERE number = ?`);
      for (const number of numbers) {
        handOverClippings(db, number);
        keepQuotesOf(db, number);
        depart.run(number, nextRevision(db));
        remove.run(number);
      }
      const orphans = prepared<[], { sha256: string }>(
        db,
        /* sql */ `DELETE FROM originals WHERE sha256 NOT IN (SELECT sha256 FROM clippings) RETURNING sha256`,
      ).all();
      return { count: numbers.length, unneeded: orphans, images: forgetUnneededImages(db) };
    })
    .immediate();
  // After the commit: a crash in between leaves a spare file, never an article without its original.
  for (const { sha256 } of unneeded) rmSync(originalPath(originals, sha256), { force: true });
  for (const sha256 of images) rmSync(imagePath(db, sha256), { force: true });
  return count;
}

/** What was found to be the same as an article that stays leaves it its clippings, so that their files are still known. */
function handOverClippings(db: Database, article: number): void {
  const instead = keptInstead(db, article);
  if (instead === null) return;
  prepared(db, /* sql */ `UPDATE clippings SET article = ? WHERE article = ?`).run(instead, article);
}
