import type { Database } from 'better-sqlite3';
import type { ArticleId } from '../../preload/contract/articles.ts';
import type { Shelf } from '../../preload/contract/search.ts';
import type { JudgedArticle, LoggedSearch, SearchId, SearchLogPage } from '../../preload/contract/searches.ts';
import { newId } from '../archive/identity.ts';
import { localDay, type SearchRun } from '../archive/search-record.ts';
import { readShelf, shelfText } from '../archive/stored-shelf.ts';
import { articleNumber, articleNumbers } from './article-numbers.ts';
import { prepared } from './prepared.ts';

/** What makes two searches the same: their words and their shelf. */
export interface SearchKey {
  readonly query: string;
  readonly shelf: Shelf;
}

/**
 * Enters a run of a search, in place of an earlier one of the same day, and gives the number of the search. The query that it was
 * `begunAs` on its shelf is taken out, if it was run no more than once and nothing it found was opened or judged.
 */
export function logSearch(db: Database, key: SearchKey, run: SearchRun, begunAs: string | null = null): number {
  return db
    .transaction(() => {
      const search = Number(
        prepared(
          db,
          /* sql */ `
            INSERT INTO searches (id, query, shelf, last_at) VALUES (?, ?, ?, ?)
            ON CONFLICT (query, shelf) DO UPDATE SET last_at = max(last_at, excluded.last_at) RETURNING number`,
        )
          .pluck()
          .get(newId(), key.query, shelfText(key.shelf), run.at),
      );
      prepared(
        db,
        /* sql */ `
          INSERT INTO search_runs (search, day, utc_offset, first_at, last_at, shelf_name, sort, explanation, added,
            found, articles, covered, revision, program, index_version, normaliser)
          VALUES (@search, @day, @utcOffset, @at, @at, @shelfName, @sort, @explanation, @added,
            @found, @articles, @covered, @revision, @program, @index, @normaliser)
          ON CONFLICT (search, day) DO UPDATE SET utc_offset = excluded.utc_offset, last_at = excluded.last_at,
            shelf_name = excluded.shelf_name, sort = excluded.sort, explanation = excluded.explanation,
            added = excluded.added, found = excluded.found, articles = excluded.articles, covered = excluded.covered,
            revision = excluded.revision, program = excluded.program, index_version = excluded.index_version,
            normaliser = excluded.normaliser`,
      ).run({
        ...run,
        ...run.versions,
        search,
        day: localDay(run.at, run.utcOffset),
        added: JSON.stringify(run.added),
        versions: null,
      });
      if (begunAs !== null)
        prepared(
          db,
          /* sql */ `
            DELETE FROM searches WHERE query = ? AND shelf = ? AND number <> ?
              AND NOT EXISTS (SELECT 1 FROM search_uses WHERE search = number)
              AND NOT EXISTS (SELECT 1 FROM search_runs WHERE search = number AND first_at <> last_at)
              AND (SELECT count(*) FROM search_runs WHERE search = number) = 1`,
        ).run(begunAs, shelfText(key.shelf), search);
      return search;
    })
    .immediate();
}

/** The number of a search that was run on a day (`YYYY-MM-DD`); `null` when it was not. */
export function searchRunOn(db: Database, { query, shelf }: SearchKey, day: string): number | null {
  const number = prepared(
    db,
    /* sql */ `
      SELECT s.number FROM searches s JOIN search_runs r ON r.search = s.number
      WHERE s.query = ? AND s.shelf = ? AND r.day = ?`,
  )
    .pluck()
    .get(query, shelfText(shelf), day);
  return typeof number === 'number' ? number : null;
}

/** Notes that an article was opened from what a search found. @throws {AppError} `not-found` */
export function noteOpened(db: Database, search: number, article: ArticleId, now = Date.now()): void {
  prepared(
    db,
    /* sql */ `
      INSERT INTO search_uses (search, article, opened_at) VALUES (?, ?, ?)
      ON CONFLICT (search, article) DO UPDATE SET opened_at = coalesce(opened_at, excluded.opened_at)`,
  ).run(search, articleNumber(db, article), now);
}

/** Says of articles that they are kept, rejected or neither for a search, and gives what was said of them before; those that are gone are passed over. */
export function judgeArticles(
  db: Database,
  search: number,
  articles: readonly JudgedArticle[],
  now = Date.now(),
): readonly JudgedArticle[] {
  const find = prepared<[number, number], Pick<JudgedArticle, 'judgement' | 'reason'>>(
    db,
    /* sql */ `SELECT judgement, reason FROM search_uses WHERE search = ? AND article = ?`,
  );
  const judge = prepared(
    db,
    /* sql */ `
      INSERT INTO search_uses (search, article, judgement, reason, judged_at) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (search, article) DO UPDATE SET judgement = excluded.judgement, reason = excluded.reason,
        judged_at = excluded.judged_at`,
  );
  const clear = prepared(
    db,
    /* sql */ `UPDATE search_uses SET judgement = NULL, reason = '', judged_at = NULL WHERE search = ? AND article = ?`,
  );
  return db
    .transaction(() => {
      const before = articles.flatMap(({ article, judgement, reason }): readonly JudgedArticle[] => {
        const [number] = articleNumbers(db, [article]);
        if (number === undefined) return [];
        const known = find.get(search, number) ?? { judgement: null, reason: '' };
        if (judgement === null) clear.run(search, number);
        else judge.run(search, number, judgement, reason, now);
        return [{ article, ...known }];
      });
      prepared(
        db,
        /* sql */ `DELETE FROM search_uses WHERE search = ? AND opened_at IS NULL AND judgement IS NULL`,
      ).run(search);
      return before;
    })
    .immediate();
}

/** What is said of articles for a search; nothing for one that is not in the log. */
export function judgedArticles(db: Database, { query, shelf }: SearchKey): readonly JudgedArticle[] {
  return prepared<[string, string], JudgedArticle>(
    db,
    /* sql */ `
      SELECT a.id AS article, u.judgement, u.reason
      FROM searches s JOIN search_uses u ON u.search = s.number JOIN articles a ON a.number = u.article
      WHERE s.query = ? AND s.shelf = ? AND u.judgement IS NOT NULL ORDER BY u.judged_at DESC, u.article`,
  ).all(query, shelfText(shelf));
}

type LoggedRow = Omit<LoggedSearch, 'shelf'> & { readonly shelf: string };

/** A part of the log, what was last searched for first. */
export function listSearchLog(db: Database, offset: number, limit: number): SearchLogPage {
  const rows = prepared<[number, number], LoggedRow>(
    db,
    /* sql */ `
      SELECT s.id, s.query, s.shelf, s.last_at AS lastAt, r.sort, r.shelf_name AS shelfName, r.explanation, r.found,
        (SELECT min(first_at) FROM search_runs WHERE search = s.number) AS firstAt,
        (SELECT count(*) FROM search_runs WHERE search = s.number) AS days,
        (SELECT count(*) FROM search_uses WHERE search = s.number AND opened_at IS NOT NULL) AS opened,
        (SELECT count(*) FROM search_uses WHERE search = s.number AND judgement = 'kept') AS kept,
        (SELECT count(*) FROM search_uses WHERE search = s.number AND judgement = 'rejected') AS rejected
      FROM searches s JOIN search_runs r ON r.search = s.number
        AND r.day = (SELECT day FROM search_runs WHERE search = s.number ORDER BY last_at DESC LIMIT 1)
      ORDER BY s.last_at DESC, s.number DESC LIMIT ? OFFSET ?`,
  ).all(limit, offset);
  return {
    total: Number(prepared(db, /* sql */ `SELECT count(*) FROM searches`).pluck().get()),
    searches: rows.map((row) => ({ ...row, shelf: readShelf(row.shelf) })),
  };
}

/** Takes searches out of the log for good, all of them with `null`. */
export function forgetSearches(db: Database, ids: readonly SearchId[] | null): void {
  if (ids === null) prepared(db, /* sql */ `DELETE FROM searches`).run();
  else
    prepared(db, /* sql */ `DELETE FROM searches WHERE id IN (SELECT value FROM json_each(?))`).run(
      JSON.stringify(ids),
    );
}
