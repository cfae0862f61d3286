import type { Database } from 'better-sqlite3';
import type { ArticleId } from '../../preload/contract/articles.ts';
import type { ArticleHits, ArticlePassages } from '../../preload/contract/search.ts';
import { AppError } from '../archive/app-error.ts';
import { wordsOfArticle, type ArticleText } from './article-text.ts';
import { joinedMarks } from './hits.ts';
import type { TextTable } from './index-schema.ts';
import { passagesOf } from './passages.ts';
import { bestPassage } from './snippets.ts';
import { placesIn, type Place, type Wanted } from './wanted.ts';

/** More of a text than this is not read, in UTF-16 units. */
const budget = 4_000_000;

/** An article in which the words of a query are looked for; `texts` is the table that its words are in. */
export interface SearchedArticle extends ArticleText {
  readonly number: number;
  readonly texts: TextTable;
}

/** The article of an id. @throws {AppError} `not-found` */
export function searchedArticle(db: Database, id: ArticleId): SearchedArticle {
  const row = db
    .prepare<[string], SearchedArticle>(/* sql */ `
        SELECT a.number, ${wordsOfArticle},
          CASE WHEN a.trashed_at IS NULL THEN 'library_text' ELSE 'trash_text' END AS texts
        FROM main.articles a WHERE a.id = ?`)
    .get(id);
  if (row === undefined) throw new AppError('not-found', `no article ${id}`);
  return { ...row, text: row.text.slice(0, budget) };
}

/** Where what is wanted stands in an article. */
export function hitsOf(db: Database, article: SearchedArticle, wanted: readonly Wanted[]): ArticleHits {
  const { places, isCut } = placesInText(db, article, wanted);
  const inHeadline = (text: string) => joinedMarks(placesIn(text, wanted, [null, 'headline']).places);
  return {
    titleMarks: inHeadline(article.title),
    translationMarks: inHeadline(article.translation),
    marks: joinedMarks(places),
    isCut,
  };
}

/** The best passages of an article but the one that its row shows, at most `limit`. */
export function furtherPassages(
  db: Database,
  article: SearchedArticle,
  wanted: readonly Wanted[],
  limit: number,
): ArticlePassages {
  const { places } = placesInText(db, article, wanted);
  const plain = wanted.filter(({ field }) => field === null).flatMap(({ phrases }) => phrases);
  return passagesOf(article.text, places, bestPassage(article.text, plain), limit);
}

/** What is asked of marked passages stands in those alone. */
function placesInText(db: Database, { number, text }: SearchedArticle, wanted: readonly Wanted[]) {
  const anywhere = placesIn(text, wanted, [null]);
  if (!wanted.some(({ field }) => field === 'quote')) return anywhere;
  const marked = markedPassages(db, number, text);
  const quoted = placesIn(text, wanted, ['quote']);
  const isMarked = ({ start, end }: Place): boolean => marked.some((one) => one.start <= start && end <= one.end);
  const places = [...anywhere.places, ...quoted.places.filter(isMarked)].toSorted((a, b) => a.start - b.start);
  return { places, isCut: anywhere.isCut || quoted.isCut };
}

function markedPassages(db: Database, article: number, text: string): readonly { start: number; end: number }[] {
  return db
    .prepare<[number], { start: number; end: number; exact: string }>(
      /* sql */ `SELECT start, "end", exact FROM main.annotations WHERE article = ? AND deleted_at IS NULL AND exact <> ''`,
    )
    .all(article)
    .filter(({ start, end, exact }) => text.slice(start, end) === exact);
}
