import type { Database } from 'better-sqlite3';
import type { ArticleId } from '../../preload/contract/articles.ts';
import { wordsTable } from './vocabulary.ts';

/** What suggestions are made of in one article. */
export interface SuggestingArticle {
  readonly number: number;
  readonly id: ArticleId;
  readonly title: string;
  readonly translation: string | null;
  readonly outlet: string | null;
  readonly author: string | null;
  readonly trashed_at: number | null;
  /** The countries it is about, one a line. */
  readonly countries: string | null;
}

const columns = /* sql */ `number, id, title, translation, outlet, author, trashed_at,
  (SELECT group_concat(d.value, char(10)) FROM main.article_details d
    WHERE d.article = number AND d.name IN ('region', 'place')) AS countries`;

/** A word of the index and how many articles have it. */
export interface IndexedWord {
  readonly term: string;
  readonly doc: number;
}

/** The next articles outside the trash after a number, in the order they were filed. */
export function articlesAfter(db: Database, number: number, limit: number): readonly SuggestingArticle[] {
  return db
    .prepare<[number, number], SuggestingArticle>(
      /* sql */ `SELECT ${columns} FROM main.articles WHERE number > ? AND trashed_at IS NULL ORDER BY number LIMIT ?`,
    )
    .all(number, limit);
}

/** The articles of these numbers that there are. */
export function articlesOf(db: Database, numbers: readonly number[]): readonly SuggestingArticle[] {
  return db
    .prepare<[string], SuggestingArticle>(
      /* sql */ `SELECT ${columns} FROM main.articles WHERE number IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(numbers));
}

/** The number of the first of the articles filed last, of which there are to be so many; 0 when there are no more. */
export function firstOfLast(db: Database, count: number): number {
  const sql = /* sql */ `SELECT number FROM main.articles ORDER BY number DESC LIMIT 1 OFFSET ?`;
  return Number(
    db
      .prepare(sql)
      .pluck()
      .get(count - 1) ?? 0,
  );
}

/** The names of all tags and dossiers. */
export function tagsAndDossiers(db: Database): readonly { readonly kind: 'tag' | 'dossier'; readonly text: string }[] {
  return db
    .prepare<[], { kind: 'tag' | 'dossier'; text: string }>(/* sql */ `
      SELECT 'tag' AS kind, name AS text FROM main.tags
      UNION ALL SELECT 'dossier', name FROM main.dossiers WHERE deleted_at IS NULL`)
    .all();
}

/** The next words of the index after a word, in their order, each with the number of articles that have it. */
export function wordsAfter(db: Database, word: string, limit: number): readonly IndexedWord[] {
  const words = wordsTable(db, 'library_text');
  return db
    .prepare<[string, number], IndexedWord>(
      /* sql */ `SELECT term, doc FROM ${words} WHERE term > ? ORDER BY term LIMIT ?`,
    )
    .all(word, limit);
}

/** How many articles have a word of the index. */
export function articlesWith(db: Database, word: string): number {
  const sql = /* sql */ `SELECT doc FROM ${wordsTable(db, 'library_text')} WHERE term = ?`;
  return Number(db.prepare(sql).pluck().get(word) ?? 0);
}
