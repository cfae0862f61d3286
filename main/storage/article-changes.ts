import type { Database } from 'better-sqlite3';
import type { Article, ArticleId, FieldName } from '../../preload/contract/articles.ts';
import { canonicalAddress } from '../archive/address.ts';
import { sortingDay } from '../archive/published.ts';
import { articleNumber, articleNumbers } from './article-numbers.ts';
import { getArticle } from './articles.ts';
import { logArticle } from './log-states.ts';
import { nextRevision } from './revision.ts';
import { addArticleTags, removeArticleTags } from './tags.ts';
import { prepared } from './prepared.ts';

/** Replaces the value of a field by the researcher's own; `null` empties it. The value has been checked. @throws {AppError} `not-found` */
export function correctField(db: Database, id: ArticleId, field: FieldName, value: string | null): Article {
  return db
    .transaction(() => {
      const article = articleNumber(db, id);
      const revision = nextRevision(db);
      prepared(db, /* sql */ `UPDATE articles SET ${field} = ?, revision = ? WHERE number = ?`).run(
        value,
        revision,
        article,
      );
      if (field === 'published') {
        const filedAt = Number(
          prepared(db, /* sql */ `SELECT filed_at FROM articles WHERE number = ?`).pluck().get(article),
        );
        prepared(db, /* sql */ `UPDATE articles SET day = ? WHERE number = ?`).run(sortingDay(value, filedAt), article);
      }
      if (field === 'url') {
        const address = value === null ? null : canonicalAddress(value);
        prepared(db, /* sql */ `UPDATE articles SET address = ? WHERE number = ?`).run(address, article);
      }
      prepared(
        db,
        /* sql */ `INSERT OR REPLACE INTO origins (article, field, origin, is_guess) VALUES (?, ?, 'you', 0)`,
      ).run(article, field);
      logArticle(db, 'article.corrected', article, { field });
      return getArticle(db, id);
    })
    .immediate();
}

/** Marks articles read or unread, starred or not. */
export function markArticles(
  db: Database,
  ids: readonly ArticleId[],
  marks: { readonly isUnread?: boolean; readonly isStarred?: boolean },
): void {
  forEachArticle(db, ids, (article) => {
    if (marks.isUnread !== undefined) {
      prepared(db, /* sql */ `UPDATE articles SET is_unread = ? WHERE number = ?`).run(marks.isUnread ? 1 : 0, article);
    }
    if (marks.isStarred !== undefined) {
      prepared(db, /* sql */ `UPDATE articles SET is_starred = ? WHERE number = ?`).run(
        marks.isStarred ? 1 : 0,
        article,
      );
    }
  });
}

/** Adds tags to articles and takes others off. */
export function tagArticles(
  db: Database,
  ids: readonly ArticleId[],
  add: readonly string[],
  remove: readonly string[],
): void {
  forEachArticle(db, ids, (article, revision) => {
    removeArticleTags(db, article, remove);
    addArticleTags(db, article, add);
    touch(db, article, revision);
    logArticle(db, 'article.tagged', article);
  });
}

/** Lays articles into the trash, from which they can be restored. */
export function trashArticles(db: Database, ids: readonly ArticleId[]): void {
  forEachArticle(db, ids, (article, revision) => {
    prepared(
      db,
      /* sql */ `UPDATE articles SET trashed_at = ?, revision = ? WHERE number = ? AND trashed_at IS NULL`,
    ).run(Date.now(), revision, article);
    logArticle(db, 'article.trashed', article);
  });
}

/** Takes articles out of the trash. */
export function restoreArticles(db: Database, ids: readonly ArticleId[]): void {
  forEachArticle(db, ids, (article, revision) => {
    prepared(db, /* sql */ `UPDATE articles SET trashed_at = NULL, revision = ? WHERE number = ?`).run(
      revision,
      article,
    );
    logArticle(db, 'article.restored', article);
  });
}

/** Counts a change of what the index holds of an article. */
export function touch(db: Database, article: number, revision: number): void {
  prepared(db, /* sql */ `UPDATE articles SET revision = ? WHERE number = ?`).run(revision, article);
}

function forEachArticle(
  db: Database,
  ids: readonly ArticleId[],
  change: (article: number, revision: number) => void,
): void {
  db.transaction(() => {
    // Each article has a revision of its own, so that the index can stop and go on between any two.
    for (const article of articleNumbers(db, ids)) change(article, nextRevision(db));
  }).immediate();
}
