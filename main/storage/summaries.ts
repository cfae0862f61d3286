import type { Database } from 'better-sqlite3';
import type { ArticleId, ArticleSummary } from '../../preload/contract/articles.ts';
import { prepared } from './prepared.ts';

/** A row of `articles` with its number of annotations, as the statements below give it. */
export interface SummaryRow {
  readonly number: number;
  readonly id: ArticleId;
  readonly title: string;
  readonly translation: string | null;
  readonly outlet: string | null;
  readonly author: string | null;
  readonly published: string | null;
  readonly language: string | null;
  readonly filed_at: number;
  readonly words: number;
  readonly lead: string;
  readonly is_unread: number;
  readonly is_starred: number;
  readonly is_sample: number;
  readonly trashed_at: number | null;
  readonly external_id: string | null;
  readonly annotations: number;
}

/** The columns of a `SummaryRow`, for a SELECT over `articles AS a`. */
export const summaryColumns = /* sql */ `
  a.number, a.id, a.title, a.translation, a.outlet, a.author, a.published, a.language, a.filed_at, a.words, a.lead,
  a.is_unread, a.is_starred, a.is_sample, a.trashed_at, a.external_id,
  (SELECT count(*) FROM annotations n WHERE n.article = a.number AND n.deleted_at IS NULL) AS annotations`;

/** What a list shows, from a row. */
export function toSummary(row: SummaryRow): ArticleSummary {
  return {
    id: row.id,
    title: row.title,
    translation: row.translation,
    outlet: row.outlet,
    author: row.author,
    published: row.published,
    language: row.language,
    filedAt: row.filed_at,
    words: row.words,
    lead: row.lead,
    isUnread: row.is_unread === 1,
    isStarred: row.is_starred === 1,
    isSample: row.is_sample === 1,
    annotations: row.annotations,
    trashedAt: row.trashed_at,
    externalId: row.external_id,
  };
}

/** What a list shows of the articles with these numbers, by number. */
export function summariesOf(db: Database, numbers: readonly number[]): ReadonlyMap<number, ArticleSummary> {
  const rows = prepared<[string], SummaryRow>(
    db,
    /* sql */ `SELECT ${summaryColumns} FROM articles AS a WHERE a.number IN (SELECT value FROM json_each(?))`,
  ).all(JSON.stringify(numbers));
  return new Map(rows.map((row) => [row.number, toSummary(row)]));
}
