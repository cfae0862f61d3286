import type { Database } from 'better-sqlite3';
import type {
  Article,
  ArticleBody,
  ArticleFields,
  ArticleId,
  Clipping,
  FieldName,
  Origin,
  Sourced,
} from '../../preload/contract/articles.ts';
import { fieldNames, fieldsBy } from '../../preload/contract/articles.ts';
import { articleNumber } from './article-numbers.ts';
import { detailsOf, warningsOf } from './article-sources.ts';
import { dossiersOfArticle } from './dossiers.ts';
import { shownAmong } from './shown-originals.ts';
import { summaryColumns, toSummary, type SummaryRow } from './summaries.ts';
import { tagsOfArticle } from './tags.ts';
import { prepared } from './prepared.ts';

/** Everything the archive holds of an article but its annotations. @throws {AppError} `not-found` */
export function getArticle(db: Database, id: ArticleId): Article {
  const number = articleNumber(db, id);
  const row = prepared<[number], SummaryRow & { tree: string; url: string | null }>(
    db,
    /* sql */ `
      SELECT ${summaryColumns}, a.url, b.tree
      FROM articles AS a JOIN bodies AS b ON b.article = a.number WHERE a.number = ?`,
  ).get(number);
  if (row === undefined) throw new Error(`article ${id} has no body`);
  const clippings = clippingsOf(db, number);
  return {
    ...toSummary(row),
    fields: fieldsOf(db, number, row),
    body: JSON.parse(row.tree) as ArticleBody, // -- only filing writes this column, from a body it has checked
    tags: tagsOfArticle(db, number),
    dossiers: dossiersOfArticle(db, number),
    clippings,
    ...shownAmong(db, clippings),
    details: detailsOf(db, number),
    warnings: warningsOf(db, number),
  };
}

/** The stored canonical text of an article. @throws {AppError} `not-found` */
export function articleText(db: Database, id: ArticleId): string {
  return String(prepared(db, /* sql */ `SELECT text FROM bodies WHERE article = ?`).pluck().get(articleNumber(db, id)));
}

/** What an article is cited by. @throws when there is none of this number */
export function articleFields(db: Database, article: number): ArticleFields {
  const row = prepared<[number], Readonly<Record<FieldName, string | null>>>(
    db,
    /* sql */ `SELECT ${fieldNames.join(', ')} FROM articles WHERE number = ?`,
  ).get(article);
  if (row === undefined) throw new Error(`no article has the number ${article}`);
  return fieldsOf(db, article, row);
}

function fieldsOf(db: Database, article: number, row: Readonly<Record<FieldName, string | null>>): ArticleFields {
  const origins = new Map(
    prepared<[number], { field: string; origin: Origin; is_guess: number }>(
      db,
      /* sql */ `SELECT field, origin, is_guess FROM origins WHERE article = ?`,
    )
      .all(article)
      .map((origin) => [origin.field, origin]),
  );
  return fieldsBy((name): Sourced | null => {
    const value = row[name];
    const origin = origins.get(name);
    return value === null ? null : { value, origin: origin?.origin ?? 'file', isGuess: origin?.is_guess === 1 };
  });
}

function clippingsOf(db: Database, article: number): readonly Clipping[] {
  return prepared<[number], Clipping>(
    db,
    /* sql */ `
      SELECT c.sha256, c.part, c.entry, c.file_name AS fileName, o.bytes, c.seen_at AS seenAt
      FROM clippings c JOIN originals o ON o.sha256 = c.sha256 WHERE c.article = ? ORDER BY c.number`,
  ).all(article);
}

/** Writes where each field of an article came from. */
export function putOrigins(db: Database, article: number, fields: ArticleFields): void {
  const put = prepared(
    db,
    /* sql */ `INSERT OR REPLACE INTO origins (article, field, origin, is_guess) VALUES (?, ?, ?, ?)`,
  );
  for (const name of fieldNames) {
    const field = fields[name];
    if (field !== null) put.run(article, name, field.origin, field.isGuess ? 1 : 0);
  }
}
