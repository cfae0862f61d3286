import type { Database } from 'better-sqlite3';
import type {
  Annotation,
  AnnotationId,
  Colour,
  PassageAnnotation,
  Selectors,
} from '../../preload/contract/annotations.ts';
import type { ArticleId } from '../../preload/contract/articles.ts';
import { selectorsFor, wholeArticle } from '../archive/anchors/selectors.ts';
import { newId } from '../archive/identity.ts';
import {
  alter,
  asPassage,
  canonicalTextOf,
  rowOf,
  selectAnnotations,
  selectorColumns,
  selectorValues,
  toAnnotation,
  type AnnotationRow,
} from './annotation-rows.ts';
import { touch } from './article-changes.ts';
import { articleNumber } from './article-numbers.ts';
import { logAnnotation, newSalt } from './log-states.ts';
import { putNoteLinks } from './note-links.ts';
import { prepared } from './prepared.ts';
import { nextRevision } from './revision.ts';
import { tagNumber } from './tags.ts';

/** What a new annotation says of its passage. */
export interface Mark {
  readonly colour: Colour;
  readonly note: string;
  readonly tags: readonly string[];
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
    .toSorted((one, other) => rank(one) - rank(other) || startOf(one) - startOf(other));
}

/** The articles outside the trash that annotations are of, in the order in which these are given first. */
export function articlesOfAnnotations(db: Database, ids: readonly AnnotationId[]): readonly ArticleId[] {
  const rows = prepared<[string], { id: ArticleId }>(
    db,
    /* sql */ `
      SELECT a.id FROM json_each(?) AS asked JOIN annotations AS n ON n.id = asked.value JOIN articles AS a ON a.number = n.article
      WHERE n.deleted_at IS NULL AND a.trashed_at IS NULL ORDER BY asked.key`,
  ).all(JSON.stringify(ids));
  return [...new Set(rows.map(({ id }) => id))];
}

/** Marks a passage of an article by its place in the canonical text. @throws {AppError} `not-found`, `bad-input` */
export function createAnnotation(
  db: Database,
  articleId: ArticleId,
  start: number,
  end: number,
  mark: Mark,
): PassageAnnotation {
  const text = canonicalTextOf(db, articleId);
  const selectors = selectorsFor(text, start, end);
  return db
    .transaction(() => {
      const article = articleNumber(db, articleId);
      const number = insertAnnotation(db, article, selectors, mark, Date.now());
      touch(db, article, nextRevision(db));
      return asPassage(toAnnotation(db, rowOf(db, 'number', number), text));
    })
    .immediate();
}

/** Notes something on an article as a whole. @throws {AppError} `not-found` */
export function createNote(db: Database, articleId: ArticleId, mark: Mark): PassageAnnotation {
  return db
    .transaction(() => {
      const article = articleNumber(db, articleId);
      const number = insertAnnotation(db, article, wholeArticle, mark, Date.now());
      touch(db, article, nextRevision(db));
      return asPassage(toAnnotation(db, rowOf(db, 'number', number), null));
    })
    .immediate();
}

/** Writes a new annotation, made at a time in milliseconds UTC, and gives its number; the index is not told. */
export function insertAnnotation(
  db: Database,
  article: number,
  selectors: Selectors,
  mark: Mark,
  createdAt: number,
): number {
  const number = putAnnotation(db, article, selectors, mark, createdAt);
  logAnnotation(db, 'annotation.made', number);
  return number;
}

/** As `insertAnnotation`, but leaves telling the log to whoever completes it. */
export function putAnnotation(
  db: Database,
  article: number,
  selectors: Selectors,
  mark: Mark,
  createdAt: number,
): number {
  const { colour, note, tags } = mark;
  const number = prepared(
    db,
    /* sql */ `
      INSERT INTO annotations (id, article, colour, note, created_at, changed_at, salt, ${selectorColumns})
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(newId(), article, colour, note, createdAt, createdAt, newSalt(), ...selectorValues(selectors)).lastInsertRowid;
  putTags(db, Number(number), tags);
  putNoteLinks(db, Number(number), note);
  return Number(number);
}

/** Changes what an annotation says; its passage stays. @throws {AppError} `not-found` */
export function changeAnnotation(db: Database, id: AnnotationId, change: Partial<Mark>): Annotation {
  return alter(db, id, 'annotation.changed', (number) => {
    const set = prepared(
      db,
      /* sql */ `UPDATE annotations SET colour = coalesce(?, colour), note = coalesce(?, note), changed_at = ? WHERE number = ?`,
    );
    set.run(change.colour ?? null, change.note ?? null, Date.now(), number);
    if (change.tags !== undefined) putTags(db, number, change.tags);
    if (change.note !== undefined) putNoteLinks(db, number, change.note);
  });
}

/** Takes an annotation out of its article; it can be restored. @throws {AppError} `not-found` */
export function deleteAnnotation(db: Database, id: AnnotationId): void {
  alter(db, id, 'annotation.deleted', (number) => {
    prepared(db, /* sql */ `UPDATE annotations SET deleted_at = ? WHERE number = ?`).run(Date.now(), number);
  });
}

/** Brings a deleted annotation back. @throws {AppError} `not-found` */
export function restoreAnnotation(db: Database, id: AnnotationId): Annotation {
  return alter(db, id, 'annotation.restored', (number) => {
    prepared(db, /* sql */ `UPDATE annotations SET deleted_at = NULL WHERE number = ?`).run(number);
  });
}

/** Gives an annotation these tags and no others. */
export function putTags(db: Database, annotation: number, names: readonly string[]): void {
  prepared(db, /* sql */ `DELETE FROM annotation_tags WHERE annotation = ?`).run(annotation);
  const tie = prepared(db, /* sql */ `INSERT OR IGNORE INTO annotation_tags (annotation, tag) VALUES (?, ?)`);
  for (const name of names) {
    const tag = tagNumber(db, name);
    if (tag !== null) tie.run(annotation, tag);
  }
}

function startOf(annotation: Annotation): number {
  return annotation.kind === 'area' ? annotation.at : annotation.selectors.position.start;
}

function rank(annotation: Annotation): number {
  return annotation.state === 'orphaned' ? 1 : 0;
}
