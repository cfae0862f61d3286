import type { Database } from 'better-sqlite3';
import {
  fieldNames,
  fieldsBy,
  type ArticleFields,
  type ArticleId,
  type FieldName,
} from '../../preload/contract/articles.ts';
import { canonicalTextVersion } from '../../preload/contract/canonical-text.ts';
import { sortingDay } from '../archive/published.ts';
import type { ReadArticle } from '../archive/read-article.ts';
import { replaceBody } from './article-body.ts';
import { putOrigins } from './articles.ts';
import { prepared } from './prepared.ts';

interface Reference {
  readonly number: number;
  readonly id: ArticleId;
  readonly title: string;
  readonly filed_at: number;
}

/** What a mere reference, which has no text to be known by, is known by. */
export function referencePrint({ fields }: ReadArticle, address: string | null): string {
  const { title, author, published } = fields;
  return JSON.stringify([title?.value, author?.value, published?.value, address]);
}

/**
 * Gives an article that was filed as a mere reference the text that has now come from its address, and those fields it had
 * nothing or a guess in; what else it had stays. Null when there is no such article.
 */
export function completeReference(
  db: Database,
  read: ReadArticle,
  address: string | null,
  print: string,
): Reference | null {
  if (address === null || read.text === '') return null;
  const reference = prepared<[string], Reference>(
    db,
    /* sql */ `
      SELECT a.number, a.id, a.title, a.filed_at FROM articles a JOIN bodies b ON b.article = a.number
      WHERE a.address = ? AND b.text = '' AND a.trashed_at IS NULL ORDER BY a.number LIMIT 1`,
  ).get(address);
  if (reference === undefined) return null;
  const { number, filed_at } = reference;
  const { text, words } = read;
  const tree = JSON.stringify(read.body);
  replaceBody(db, number, { text_version: canonicalTextVersion, text, tree, words }, print);
  prepared(db, /* sql */ `DELETE FROM article_warnings WHERE article = ? AND code LIKE 'no-text%'`).run(number);
  fillFields(db, number, filed_at, read.fields);
  const title = prepared(db, /* sql */ `SELECT title FROM articles WHERE number = ?`).pluck().get(number);
  return { ...reference, title: String(title) };
}

function fillFields(db: Database, article: number, filedAt: number, fields: ArticleFields): void {
  const known = prepared<[number], FieldName>(
    db,
    /* sql */ `SELECT field FROM origins WHERE article = ? AND is_guess = 0`,
  )
    .pluck()
    .all(article);
  const filled = fieldsBy((name) => (known.includes(name) ? null : fields[name]));
  for (const name of fieldNames) {
    const field = filled[name];
    if (field === null) continue;
    prepared(db, /* sql */ `UPDATE articles SET ${name} = ? WHERE number = ?`).run(field.value, article);
    if (name === 'published') {
      prepared(db, /* sql */ `UPDATE articles SET day = ? WHERE number = ?`).run(
        sortingDay(field.value, filedAt),
        article,
      );
    }
  }
  putOrigins(db, article, filled);
}
