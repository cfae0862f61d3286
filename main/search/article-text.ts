import type { Database } from 'better-sqlite3';

/** What an article says. */
export interface ArticleText {
  readonly title: string;
  /** The headline translated; empty where it is not. */
  readonly translation: string;
  /** Empty when there is none. */
  readonly text: string;
}

/** The text of the article of a row `a`, asked for without a join: SQLite prepares one by number anew for each number it is given. */
const textOfArticle = /* sql */ `coalesce((SELECT text FROM main.bodies WHERE article = a.number), '') AS text`;

/** What is read of the article of a row `a` for an `ArticleText`. */
export const wordsOfArticle = /* sql */ `a.title, coalesce(a.translation, '') AS translation, ${textOfArticle}`;

const nothing: ArticleText = { title: '', translation: '', text: '' };

/** Reads articles by number; one that has gone says nothing. */
export function articleTexts(db: Database): (number: number) => ArticleText {
  const read = db.prepare<[number], ArticleText>(
    /* sql */ `SELECT ${wordsOfArticle} FROM main.articles a WHERE a.number = ?`,
  );
  return (number) => read.get(number) ?? nothing;
}
