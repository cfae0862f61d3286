import type { Database } from 'better-sqlite3';
import type { Annotation, AnnotationId, Colour, Selectors } from '../../preload/contract/annotations.ts';
import type { ArticleBody, ArticleId } from '../../preload/contract/articles.ts';
import { canonicalText, canonicalTextVersion, type CanonicalText } from '../../preload/contract/canonical-text.ts';
import { locate, type Located } from '../archive/anchors/locate.ts';
import { AppError } from '../archive/app-error.ts';
import { touch } from './article-changes.ts';
import { articleNumber } from './article-numbers.ts';
import { prepared } from './prepared.ts';
import { nextRevision } from './revision.ts';
import { tagsOfAnnotation } from './tags.ts';

/** An annotation as it is kept. */
export interface AnnotationRow {
  readonly number: number;
  readonly id: AnnotationId;
  readonly article_id: ArticleId;
  readonly colour: Colour;
  readonly note: string;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  readonly end: number;
  readonly start_path: string;
  readonly start_offset: number;
  readonly end_path: string;
  readonly end_offset: number;
  readonly is_detached: number;
  readonly created_at: number;
  readonly changed_at: number;
}

/** Every annotation with the id of its article, for a condition to follow. */
export const selectAnnotations = /* sql */ `
  SELECT n.*, a.id AS article_id FROM annotations n JOIN articles a ON a.number = n.article`;

/** The body of an article as the text that annotations count in. @throws {AppError} `not-found` */
export function canonicalTextOf(db: Database, id: ArticleId): CanonicalText {
  const tree = prepared(db, /* sql */ `SELECT tree FROM bodies WHERE article = ?`).pluck().get(articleNumber(db, id));
  return canonicalText(JSON.parse(String(tree)) as ArticleBody); // -- only filing writes this column, from a body it has checked
}

/** An annotation by its id or number. @throws {AppError} `not-found` */
export function rowOf(db: Database, column: 'id' | 'number', value: string | number): AnnotationRow {
  const row = prepared<[string | number], AnnotationRow>(
    db,
    /* sql */ `${selectAnnotations} WHERE n.${column} = ?`,
  ).get(value);
  if (row === undefined) throw new AppError('not-found', `no annotation ${value}`);
  return row;
}

/** Changes an annotation, by its number, in a transaction that tells the index of it, and gives it as it is then. @throws {AppError} `not-found` */
export function alter(db: Database, id: AnnotationId, change: (number: number) => void): Annotation {
  return db
    .transaction(() => {
      const row = rowOf(db, 'id', id);
      change(row.number);
      touch(db, articleNumber(db, row.article_id), nextRevision(db));
      return toAnnotation(db, rowOf(db, 'id', id), canonicalTextOf(db, row.article_id));
    })
    .immediate();
}

/** The columns of selectors, in the order of `selectorValues`. */
export const selectorColumns =
  'text_version, exact, prefix, suffix, start, "end", start_path, start_offset, end_path, end_offset';

/** Selectors as they are kept, counted in the canonical text as it is made now. */
export function selectorValues({ quote, position, structure }: Selectors): readonly (string | number)[] {
  return [
    canonicalTextVersion,
    quote.exact,
    quote.prefix,
    quote.suffix,
    position.start,
    position.end,
    structure.startPath,
    structure.startOffset,
    structure.endPath,
    structure.endOffset,
  ];
}

function selectorsOf(row: AnnotationRow): Selectors {
  return {
    quote: { exact: row.exact, prefix: row.prefix, suffix: row.suffix },
    position: { start: row.start, end: row.end },
    structure: {
      startPath: row.start_path,
      startOffset: row.start_offset,
      endPath: row.end_path,
      endOffset: row.end_offset,
    },
  };
}

/** Where an annotation stands in the text of its article, and how sure that is. */
export function placeOf(row: AnnotationRow, text: CanonicalText): Located {
  const { position } = selectorsOf(row);
  return row.is_detached === 1 ? { state: 'orphaned', ...position } : locate(text, selectorsOf(row));
}

/** An annotation as the contract has it, found again in the text of its article. */
export function toAnnotation(db: Database, row: AnnotationRow, text: CanonicalText): Annotation {
  const stored = selectorsOf(row);
  const { state, start, end } = placeOf(row, text);
  return {
    id: row.id,
    articleId: row.article_id,
    colour: row.colour,
    note: row.note,
    tags: tagsOfAnnotation(db, row.number),
    selectors: state === 'orphaned' ? stored : { ...stored, position: { start, end } },
    state,
    isDetached: row.is_detached === 1,
    createdAt: row.created_at,
    changedAt: row.changed_at,
  };
}
