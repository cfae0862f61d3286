import type { Database } from 'better-sqlite3';
import type { Annotation, AnnotationId, Colour, Selectors } from '../../preload/contract/annotations.ts';
import type { ArticleBody, ArticleId } from '../../preload/contract/articles.ts';
import { canonicalText, canonicalTextVersion, type CanonicalText } from '../../preload/contract/canonical-text.ts';
import { locate } from '../archive/anchors/locate.ts';
import { selectorsFor } from '../archive/anchors/selectors.ts';
import { AppError } from '../archive/app-error.ts';
import { newId } from '../archive/identity.ts';
import { articleNumber } from './article-numbers.ts';
import { touch } from './article-changes.ts';
import { nextRevision } from './revision.ts';
import { tagNumber } from './tags.ts';
import { prepared } from './prepared.ts';

interface AnnotationRow {
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

/** What a new annotation says of its passage. */
export interface Mark {
  readonly colour: Colour;
  readonly note: string;
  readonly tags: readonly string[];
}

const selectAnnotations = /* sql */ `
  SELECT n.*, a.id AS article_id FROM annotations n JOIN articles a ON a.number = n.article`;

/** The body of an article as the text that annotations count in. @throws {AppError} `not-found` */
export function canonicalTextOf(db: Database, id: ArticleId): CanonicalText {
  const tree = prepared(db, /* sql */ `SELECT tree FROM bodies WHERE article = ?`).pluck().get(articleNumber(db, id));
  return canonicalText(JSON.parse(String(tree)) as ArticleBody); // -- only filing writes this column, from a body it has checked
}

/** The annotations of an article in the order of its text, each found again in it; orphans last. @throws {AppError} `not-found` */
export function listAnnotations(db: Database, articleId: ArticleId): readonly Annotation[] {
  const rows = prepared<[number], AnnotationRow>(
    db,
    /* sql */ `${selectAnnotations} WHERE n.article = ? AND n.deleted_at IS NULL ORDER BY n.start, n.number`,
  ).all(articleNumber(db, articleId));
  if (rows.length === 0) return [];
  const text = canonicalTextOf(db, articleId);
  return rows
    .map((row) => toAnnotation(db, row, text))
    .toSorted((one, other) => rank(one) - rank(other) || one.selectors.position.start - other.selectors.position.start);
}

/** Marks a passage of an article by its place in the canonical text. @throws {AppError} `not-found`, `bad-input` */
export function createAnnotation(
  db: Database,
  articleId: ArticleId,
  start: number,
  end: number,
  mark: Mark,
): Annotation {
  const text = canonicalTextOf(db, articleId);
  const selectors = selectorsFor(text, start, end);
  return db
    .transaction(() => {
      const article = articleNumber(db, articleId);
      const number = insertAnnotation(db, article, selectors, mark, Date.now());
      touch(db, article, nextRevision(db));
      return toAnnotation(db, rowOf(db, 'number', number), text);
    })
    .immediate();
}

/** Writes a new annotation, made at a time in milliseconds UTC, and gives its number; the index is not told. */
export function insertAnnotation(
  db: Database,
  article: number,
  { quote, position, structure }: Selectors,
  mark: Mark,
  createdAt: number,
): number {
  const number = prepared(
    db,
    /* sql */ `
      INSERT INTO annotations (id, article, colour, note, text_version, exact, prefix, suffix, start, "end",
        start_path, start_offset, end_path, end_offset, created_at, changed_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    newId(),
    article,
    mark.colour,
    mark.note,
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
    createdAt,
    createdAt,
  ).lastInsertRowid;
  putTags(db, Number(number), mark.tags);
  return Number(number);
}

/** Changes what an annotation says; its passage stays. @throws {AppError} `not-found` */
export function changeAnnotation(db: Database, id: AnnotationId, change: Partial<Mark>): Annotation {
  return alter(db, id, (number) => {
    const set = prepared(
      db,
      /* sql */ `UPDATE annotations SET colour = coalesce(?, colour), note = coalesce(?, note), changed_at = ? WHERE number = ?`,
    );
    set.run(change.colour ?? null, change.note ?? null, Date.now(), number);
    if (change.tags !== undefined) putTags(db, number, change.tags);
  });
}

/** Says where the passage of an annotation stands now, by its place in the canonical text. @throws {AppError} `not-found`, `bad-input` */
export function attachAnnotation(db: Database, id: AnnotationId, start: number, end: number): Annotation {
  const text = canonicalTextOf(db, rowOf(db, 'id', id).article_id);
  return anchorAnnotation(db, id, selectorsFor(text, start, end), false);
}

/** Gives an annotation selectors; detached, it is not looked for in the text. @throws {AppError} `not-found` */
export function anchorAnnotation(
  db: Database,
  id: AnnotationId,
  { quote, position, structure }: Selectors,
  isDetached: boolean,
): Annotation {
  return alter(db, id, (number) => {
    prepared(
      db,
      /* sql */ `
        UPDATE annotations SET text_version = ?, exact = ?, prefix = ?, suffix = ?, start = ?, "end" = ?,
          start_path = ?, start_offset = ?, end_path = ?, end_offset = ?, is_detached = ?, changed_at = ?
        WHERE number = ?`,
    ).run(
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
      isDetached ? 1 : 0,
      Date.now(),
      number,
    );
  });
}

/** Takes an annotation out of its article; it can be restored. @throws {AppError} `not-found` */
export function deleteAnnotation(db: Database, id: AnnotationId): void {
  alter(db, id, (number) => {
    prepared(db, /* sql */ `UPDATE annotations SET deleted_at = ? WHERE number = ?`).run(Date.now(), number);
  });
}

/** Brings a deleted annotation back. @throws {AppError} `not-found` */
export function restoreAnnotation(db: Database, id: AnnotationId): Annotation {
  return alter(db, id, (number) => {
    prepared(db, /* sql */ `UPDATE annotations SET deleted_at = NULL WHERE number = ?`).run(number);
  });
}

function alter(db: Database, id: AnnotationId, change: (number: number) => void): Annotation {
  return db
    .transaction(() => {
      const row = rowOf(db, 'id', id);
      change(row.number);
      touch(db, articleNumber(db, row.article_id), nextRevision(db));
      return toAnnotation(db, rowOf(db, 'id', id), canonicalTextOf(db, row.article_id));
    })
    .immediate();
}

function rowOf(db: Database, column: 'id' | 'number', value: string | number): AnnotationRow {
  const row = prepared<[string | number], AnnotationRow>(
    db,
    /* sql */ `${selectAnnotations} WHERE n.${column} = ?`,
  ).get(value);
  if (row === undefined) throw new AppError('not-found', `no annotation ${value}`);
  return row;
}

function putTags(db: Database, annotation: number, names: readonly string[]): void {
  prepared(db, /* sql */ `DELETE FROM annotation_tags WHERE annotation = ?`).run(annotation);
  const tie = prepared(db, /* sql */ `INSERT OR IGNORE INTO annotation_tags (annotation, tag) VALUES (?, ?)`);
  for (const name of names) {
    const tag = tagNumber(db, name);
    if (tag !== null) tie.run(annotation, tag);
  }
}

function toAnnotation(db: Database, row: AnnotationRow, text: CanonicalText): Annotation {
  const stored: Selectors = {
    quote: { exact: row.exact, prefix: row.prefix, suffix: row.suffix },
    position: { start: row.start, end: row.end },
    structure: {
      startPath: row.start_path,
      startOffset: row.start_offset,
      endPath: row.end_path,
      endOffset: row.end_offset,
    },
  };
  const { state, start, end } =
    row.is_detached === 1 ? { ...stored.position, state: 'orphaned' as const } : locate(text, stored);
  return {
    id: row.id,
    articleId: row.article_id,
    colour: row.colour,
    note: row.note,
    tags: prepared<[number], { name: string }>(
      db,
      /* sql */ `SELECT t.name FROM annotation_tags x JOIN tags t ON t.number = x.tag WHERE x.annotation = ? ORDER BY t.folded`,
    )
      .all(row.number)
      .map((tag) => tag.name),
    selectors: state === 'orphaned' ? stored : { ...stored, position: { start, end } },
    state,
    isDetached: row.is_detached === 1,
    createdAt: row.created_at,
    changedAt: row.changed_at,
  };
}

function rank(annotation: Annotation): number {
  return annotation.state === 'orphaned' ? 1 : 0;
}
