import type { Database } from 'better-sqlite3';
import type { ArticleBody } from '../../preload/contract/articles.ts';
import { canonicalText } from '../../preload/contract/canonical-text.ts';
import { placeQuote } from '../archive/anchors/find-quote.ts';
import { selectorsFor, wholeArticle } from '../archive/anchors/selectors.ts';
import type { ReadAnnotation } from '../archive/read-article.ts';
import { insertAnnotation } from './annotations.ts';

/**
 * Writes the highlights and notes that came with a new article. A highlight whose words are not in the text is kept as a note on
 * the article that says so, with its words.
 */
export function putReadAnnotations(
  db: Database,
  article: number,
  body: ArticleBody,
  annotations: readonly ReadAnnotation[],
): void {
  if (annotations.length === 0) return;
  const text = canonicalText(body);
  const now = Date.now();
  for (const { quote, prefix, suffix, note, colour, tags, createdAt } of annotations) {
    const words = quote.trim();
    const place = words === '' ? null : placeQuote(text, { exact: words, prefix, suffix });
    const selectors = place === null ? wholeArticle : selectorsFor(text, place.start, place.end);
    const kept = words === '' || place !== null ? note : unplacedNote(words, note);
    if (kept !== '' || place !== null)
      insertAnnotation(db, article, selectors, { colour, note: kept, tags }, momentIn(createdAt) ?? now);
  }
}

/** The years that every format can write, in milliseconds since 1970: a comment of the year 20000 was not written then. */
const first = Date.UTC(1000, 0, 1);
const last = Date.UTC(9999, 11, 31);

function momentIn(createdAt: number | null): number | null {
  return createdAt !== null && createdAt >= first && createdAt <= last ? createdAt : null;
}

function unplacedNote(quote: string, note: string): string {
  return `This highlight could not be placed: “${quote}”${note === '' ? '' : `\n\n${note}`}`;
}
