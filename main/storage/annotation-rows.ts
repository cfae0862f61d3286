import type { Database } from 'better-sqlite3';
import type {
  Annotation,
  AnnotationId,
  Colour,
  PassageAnnotation,
  Selectors,
} from '../../preload/contract/annotations.ts';
import type { Area } from '../../preload/contract/areas.ts';
import type { ArticleBody, ArticleId } from '../../preload/contract/articles.ts';
import { canonicalText, canonicalTextVersion, type CanonicalText } from '../../preload/contract/canonical-text.ts';
import { locate, type Located } from '../archive/anchors/locate.ts';
import { AppError } from '../archive/app-error.ts';
import { inFractions } from '../archive/area-rectangle.ts';
import { touch } from './article-changes.ts';
import { articleNumber } from './article-numbers.ts';
import { logAnnotation } from './log-states.ts';
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
  /** What it lies on, when it lies on an area: a picture, or a page of an original; the rectangle is in ten-thousandths. */
  readonly image: string | null;
  readonly original: string | null;
  readonly page: number | null;
  readonly x: number | null;
  readonly y: number | null;
  readonly width: number | null;
  readonly height: number | null;
  /** Whether the article shows that picture, or was clipped from that original. */
  readonly has_ground: number | null;
}

/**
 * Every annotation with the id of its article and its area, for a condition to follow. Bodies are kept as JSON without white space, and a
 * quotation mark in a text is escaped there: the name of a picture is found in it as a string.
 */
export const selectAnnotations = /* sql */ `
  SELECT n.*, a.id AS article_id, g.image, g.original, g.page, g.x, g.y, g.width, g.height,
    CASE
      WHEN g.image IS NOT NULL
        THEN (SELECT instr(tree, '"image":"' || g.image || '"') > 0 FROM bodies WHERE article = n.article)
      WHEN g.original IS NOT NULL
        THEN EXISTS (SELECT 1 FROM clippings WHERE article = n.article AND sha256 = g.original)
    END AS has_ground
  FROM annotations n JOIN articles a ON a.number = n.article
    LEFT JOIN annotation_areas g ON g.annotation = n.number`;

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

/** Changes an annotation, by its number, in a transaction that tells the index and the log of it, and gives it as it is then. @throws {AppError} `not-found` */
export function alter(
  db: Database,
  id: AnnotationId,
  kind: 'annotation.changed' | 'annotation.deleted' | 'annotation.restored',
  change: (number: number) => void,
): Annotation {
  return db
    .transaction(() => {
      const row = rowOf(db, 'id', id);
      change(row.number);
      logAnnotation(db, kind, row.number);
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

/** The area an annotation lies on; `null` for one on a passage. */
export function areaOf({ image, original, page, x, y, width, height }: AnnotationRow): Area | null {
  if (x === null || y === null || width === null || height === null) return null;
  const rectangle = inFractions({ left: x, top: y, width, height });
  if (image !== null) return { ground: { kind: 'picture', image }, rectangle };
  if (original === null || page === null) throw new AppError('internal', 'an area that lies on nothing');
  return { ground: { kind: 'page', original, page }, rectangle };
}

/** An annotation as the contract has it: a passage found again in the text of its article, which an area does not need. */
export function toAnnotation(db: Database, row: AnnotationRow, text: CanonicalText | null): Annotation {
  const said = {
    id: row.id,
    articleId: row.article_id,
    colour: row.colour,
    note: row.note,
    tags: tagsOfAnnotation(db, row.number),
    createdAt: row.created_at,
    changedAt: row.changed_at,
  };
  const area = areaOf(row);
  if (area !== null) {
    const state = row.has_ground === 1 ? 'anchored' : 'orphaned';
    return { kind: 'area', ...said, area, caption: row.exact, at: row.start, state };
  }
  const stored = selectorsOf(row);
  const { state, start, end } = placeOf(row, text ?? canonicalTextOf(db, row.article_id));
  const selectors = state === 'orphaned' ? stored : { ...stored, position: { start, end } };
  return { kind: 'passage', ...said, selectors, state, isDetached: row.is_detached === 1 };
}

/** An annotation that is known to lie on a passage. @throws {AppError} `bad-input` for one on an area */
export function asPassage(annotation: Annotation): PassageAnnotation {
  if (annotation.kind !== 'passage') throw new AppError('bad-input', `annotation ${annotation.id} lies on an area`);
  return annotation;
}
