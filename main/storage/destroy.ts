import { rmSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import type { ArticleId } from '../../preload/contract/articles.ts';
import { AppError } from '../archive/app-error.ts';
import { articleNumbers } from './article-numbers.ts';
import { keepQuotesOf } from './draft-quotes.ts';
import { emptyJournals } from './empty-journals.ts';
import { forgetUnneededImages, imagePath } from './images.ts';
import { appendEntry } from './log.ts';
import { logArticle } from './log-states.ts';
import { originalPath } from './originals.ts';
import { keptInstead } from './pairs.ts';
import { nextRevision } from './revision.ts';
import { prepared } from './prepared.ts';
import { forgetSamples, forgetUnneededTags, tagsNear } from './unneeded-words.ts';

/**
 * Deletes articles for good, with their annotations and the originals, pictures and tags nothing else needs, and overwrites what they
 * took up; gives how many there were. The index follows by itself. `why` goes into the log.
 */
export function destroyArticles(
  db: Database,
  originals: string,
  ids: readonly ArticleId[],
  why: 'asked' | 'trash' | 'sample' = 'asked',
): number {
  const { count, unneeded, images } = db
    .transaction(() => {
      const numbers = articleNumbers(db, ids);
      const depart = prepared(db, /* sql */ `INSERT INTO departed (article, revision) VALUES (?, ?)`);
      const remove = prepared(db, /* sql */ `DELETE FROM articles WHERE number = ?`);
      for (const number of numbers) {
        const tags = tagsNear(db, number);
        const { id, address } = namesOf(db, number);
        const heir = handOverClippings(db, number);
        keepQuotesOf(db, number);
        depart.run(number, nextRevision(db));
        remove.run(number);
        forgetSamples(db, [...forgetUnneededTags(db, tags), ...(address === null ? [] : [address])]);
        appendEntry(db, { kind: 'article.destroyed', subject: id, facts: { why }, state: null });
        if (heir !== null) logArticle(db, 'article.clipped', heir);
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
  // Pages as they were before may wait in the journal.
  emptyJournals(db);
  return count;
}

function namesOf(db: Database, article: number): { readonly id: ArticleId; readonly address: string | null } {
  const row = prepared<[number], { id: ArticleId; address: string | null }>(
    db,
    /* sql */ `SELECT id, address FROM articles WHERE number = ?`,
  ).get(article);
  if (row === undefined) throw new AppError('not-found', `no article has the number ${article}`);
  return row;
}

/** What was found to be the same as an article that stays leaves it its clippings, so that their files are still known; gives that article. */
function handOverClippings(db: Database, article: number): number | null {
  const instead = keptInstead(db, article);
  if (instead === null) return null;
  prepared(db, /* sql */ `UPDATE clippings SET article = ? WHERE article = ?`).run(instead, article);
  return instead;
}
