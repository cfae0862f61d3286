import type { Database } from 'better-sqlite3';
import type { ArticleId } from '../../preload/contract/articles.ts';
import type { Headline } from '../../preload/contract/search.ts';
import type { SuggestionStore } from './suggestion-store.ts';

/** More words than these are not looked for: a headline that has them all is found by then. */
const mostWords = 8;

/** What headlines are found in: those that are suggested, and all of the index by a query. */
export interface HeadlineSources {
  readonly db: Database;
  readonly store: SuggestionStore;
  /** The numbers of the articles filed last that a query finds, at most so many. */
  readonly lastFiled: (query: string, limit: number) => readonly number[];
}

/** Articles whose headlines have these words, of which the last may be unfinished: the best suggestions, then those filed last. */
export function headlinesWith(
  words: string,
  limit: number,
  { db, store, lastFiled }: HeadlineSources,
): readonly Headline[] {
  // By its id, since an article may be suggested twice: by its headline, and by the translation of it.
  const found = new Map<ArticleId, Headline>();
  const adding = (column: 'id' | 'number'): ((key: ArticleId | number) => void) => {
    const read = db.prepare<[ArticleId | number], Headline>(
      /* sql */ `SELECT id, title, translation FROM main.articles WHERE ${column} = ?`,
    );
    return (key) => {
      const article = read.get(key);
      if (article !== undefined) found.set(article.id, article);
    };
  };
  const suggested = store.find(words, limit, ['headline']).flatMap(({ articleId }) => articleId ?? []);
  suggested.forEach(adding('id'));
  const query = queryFor(words);
  // Not all headlines are suggested: not those of many articles that begin alike, nor those that were filed long ago.
  if (found.size < limit && query !== null) lastFiled(query, limit).forEach(adding('number'));
  return [...found.values()].slice(0, limit);
}

/** A query for articles with all of some words in the headline; whatever was typed, it is only ever words. */
function queryFor(typed: string): string | null {
  const words = (typed.match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, mostWords);
  const last = words.at(-1);
  if (last === undefined) return null;
  const whole = words.slice(0, -1).map((word) => `headline:"${word}"`);
  // A letter begins too many words to be looked for, and is seldom one itself.
  if (last.length < 2) return whole.length > 0 ? whole.join(' ') : `headline:"${last}"`;
  return [...whole, `headline:${last}*`].join(' ');
}
