import type { Database } from 'better-sqlite3';
import type { AnnotationId, Colour } from '../../preload/contract/annotations.ts';
import type { AreaKind } from '../../preload/contract/areas.ts';
import { fieldsBy, type ArticleFields, type ArticleId } from '../../preload/contract/articles.ts';
import type { QuoteStanding } from '../../preload/contract/drafts.ts';
import { AppError } from '../archive/app-error.ts';
import { prepared } from './prepared.ts';

/** What a piece of a draft quotes, as it is now, or as it was when it was last there. */
export interface StoredQuote {
  readonly standing: QuoteStanding;
  readonly annotation: AnnotationId;
  readonly article: ArticleId;
  readonly quote: string;
  readonly area: AreaKind | null;
  readonly note: string;
  readonly colour: Colour;
  readonly fields: ArticleFields;
}

const copied =
  'annotation, annotation_id, article_id, exact, is_area, page, note, colour, title, translation, outlet, author, published, published_is_guess, language, url';

/** The columns of `copied`, of an annotation and the article it is in. */
const original = /* sql */ `
  n.number AS annotation, n.id AS annotation_id, a.id AS article_id, n.exact, g.annotation IS NOT NULL AS is_area, g.page, n.note, n.colour, a.title, a.translation,
  a.outlet, a.author, a.published, coalesce(o.is_guess, 0) AS published_is_guess, a.language, a.url`;

/** Whether it is an area, and whether the day its article was published is a guess. */
const more = /* sql */ `LEFT JOIN annotation_areas g ON g.annotation = n.number
  LEFT JOIN origins o ON o.article = a.number AND o.field = 'published'`;

/** Has a piece, by its number, quote an annotation. @throws {AppError} `not-found` */
export function putQuote(db: Database, piece: number, annotation: AnnotationId): void {
  const put = prepared(
    db,
    /* sql */ `
      INSERT INTO draft_quotes (piece, ${copied})
      SELECT ?, ${original} FROM annotations n JOIN articles a ON a.number = n.article ${more}
      WHERE n.id = ? AND n.deleted_at IS NULL`,
  );
  if (put.run(piece, annotation).changes === 0) throw new AppError('not-found', `no annotation ${annotation}`);
}

/** Keeps what drafts quote of an article, by its number, as it is now: to be called before it is deleted for good. */
export function keepQuotesOf(db: Database, article: number): void {
  prepared(
    db,
    /* sql */ `
      UPDATE draft_quotes SET (${copied}) = (
        SELECT ${original} FROM annotations n JOIN articles a ON a.number = n.article ${more}
        WHERE n.number = draft_quotes.annotation)
      WHERE piece IN (
        SELECT q.piece FROM draft_quotes q CROSS JOIN annotations n ON n.number = q.annotation WHERE n.article = ?)`,
  ).run(article);
}

interface QuoteRow {
  readonly piece: number;
  readonly annotation: number | null;
  readonly annotation_id: AnnotationId;
  readonly article_id: ArticleId;
  readonly exact: string;
  readonly is_area: number;
  readonly page: number | null;
  readonly note: string;
  readonly colour: Colour;
  readonly title: string;
  readonly translation: string | null;
  readonly outlet: string | null;
  readonly author: string | null;
  readonly published: string | null;
  readonly published_is_guess: number;
  readonly language: string | null;
  readonly url: string | null;
  readonly is_deleted: number;
  readonly is_trashed: number;
}

/**
 * What the pieces of a draft quote, whose annotations are there and whose are not. The joins are crossed to keep their order: there
 * are few pieces, and there can be many annotations.
 */
export const draftQuotes = /* sql */ `
  SELECT p.number AS piece, ${original}, n.deleted_at IS NOT NULL AS is_deleted, a.trashed_at IS NOT NULL AS is_trashed
  FROM draft_pieces p CROSS JOIN draft_quotes q ON q.piece = p.number CROSS JOIN annotations n ON n.number = q.annotation
  CROSS JOIN articles a ON a.number = n.article ${more}
  WHERE p.dossier = ? AND p.removed_at IS NULL
  UNION ALL
  SELECT p.number, ${copied}, 0, 0 FROM draft_pieces p CROSS JOIN draft_quotes q ON q.piece = p.number
  WHERE p.dossier = ? AND p.removed_at IS NULL AND q.annotation IS NULL`;

/** What the pieces of a dossier's draft quote, by the numbers of the pieces. */
export function quotesOf(db: Database, dossier: number): ReadonlyMap<number, StoredQuote> {
  const rows = prepared<[number, number], QuoteRow>(db, draftQuotes).all(dossier, dossier);
  return new Map(rows.map((row) => [row.piece, toQuote(row)]));
}

function toQuote(row: QuoteRow): StoredQuote {
  return {
    standing: standingOf(row),
    annotation: row.annotation_id,
    article: row.article_id,
    quote: row.exact,
    area: row.is_area === 0 ? null : row.page === null ? { kind: 'picture' } : { kind: 'page', page: row.page },
    note: row.note,
    colour: row.colour,
    fields: fieldsBy((name) => {
      const value = row[name];
      // Nobody asks any more where what is cited by came from.
      const isGuess = name === 'published' && row.published_is_guess === 1;
      return value === null ? null : { value, origin: 'file', isGuess };
    }),
  };
}

function standingOf({ annotation, is_deleted, is_trashed }: QuoteRow): QuoteStanding {
  if (annotation === null) return 'article-gone';
  if (is_trashed === 1) return 'article-in-trash';
  return is_deleted === 1 ? 'annotation-deleted' : 'there';
}
