import type { Database } from 'better-sqlite3';
import type {
  AnchorState,
  Annotation,
  AnnotationId,
  AreaAnnotation,
  BroughtOver,
  PassageAnnotation,
  Selectors,
  Standing,
} from '../../preload/contract/annotations.ts';
import type { ArticleId } from '../../preload/contract/articles.ts';
import { AppError } from '../archive/app-error.ts';
import { locate } from '../archive/anchors/locate.ts';
import { selectorsFor } from '../archive/anchors/selectors.ts';
import { mediaFragment } from '../../preload/contract/areas.ts';
import {
  alter,
  areaOf,
  asPassage,
  canonicalTextOf,
  placeOf,
  rowOf,
  selectAnnotations,
  selectorColumns,
  selectorValues,
  toAnnotation,
  type AnnotationRow,
} from './annotation-rows.ts';
import { insertAnnotation, listAnnotations } from './annotations.ts';
import { insertArea, moveArea } from './areas.ts';
import { touch } from './article-changes.ts';
import { articleNumber } from './article-numbers.ts';
import { prepared } from './prepared.ts';
import { nextRevision } from './revision.ts';

/** Says where the passage of an annotation stands now, by its place in the canonical text. @throws {AppError} `not-found`, `bad-input` */
export function attachAnnotation(db: Database, id: AnnotationId, start: number, end: number): PassageAnnotation {
  const text = canonicalTextOf(db, rowOf(db, 'id', id).article_id);
  return anchorAnnotation(db, id, selectorsFor(text, start, end), false);
}

/** Gives an annotation on a passage selectors; detached, it is not looked for in the text. @throws {AppError} `not-found`, `bad-input` */
export function anchorAnnotation(
  db: Database,
  id: AnnotationId,
  selectors: Selectors,
  isDetached: boolean,
): PassageAnnotation {
  if (areaOf(rowOf(db, 'id', id)) !== null) throw new AppError('bad-input', `annotation ${id} lies on an area`);
  const altered = alter(db, id, 'annotation.changed', (number) => {
    putSelectors(db, number, selectors);
    prepared(db, /* sql */ `UPDATE annotations SET is_detached = ?, changed_at = ? WHERE number = ?`).run(
      isDetached ? 1 : 0,
      Date.now(),
      number,
    );
  });
  return asPassage(altered);
}

/** Notes where the annotations of an article stand in a text it was given anew, as far as their very words are in it. @throws {AppError} `not-found` */
export function carryOver(db: Database, articleId: ArticleId): void {
  const text = canonicalTextOf(db, articleId);
  const rows = prepared<[number], AnnotationRow>(db, /* sql */ `${selectAnnotations} WHERE n.article = ?`);
  const article = articleNumber(db, articleId);
  for (const row of rows.all(article)) {
    const area = areaOf(row);
    if (area !== null) {
      moveArea(db, article, row.number, area);
      continue;
    }
    const { state, start, end } = placeOf(row, text);
    if (state === 'moved' && text.text.slice(start, end) === row.exact)
      putSelectors(db, row.number, selectorsFor(text, start, end));
  }
}

/**
 * Copies to one version of an article what another is annotated with, each looked for in its text; what it has already stays as it is.
 * @throws {AppError} `not-found`
 */
export function bringAnnotations(db: Database, from: ArticleId, to: ArticleId): BroughtOver {
  const text = canonicalTextOf(db, to);
  const there = new Set(listAnnotations(db, to).map(whatItSays));
  const missing = listAnnotations(db, from).filter((annotation) => !there.has(whatItSays(annotation)));
  const article = articleNumber(db, to);
  const numbers = db
    .transaction(() => {
      touch(db, article, nextRevision(db));
      return missing.map((annotation) => {
        if (annotation.kind === 'area') return bringArea(db, article, annotation);
        const { state, start, end } = locate(text, annotation.selectors);
        const isSure = state === 'anchored' || state === 'moved';
        const selectors = isSure ? selectorsFor(text, start, end) : annotation.selectors;
        return insertAnnotation(db, article, selectors, annotation, annotation.createdAt);
      });
    })
    .immediate();
  const brought = numbers.map((number) => toAnnotation(db, rowOf(db, 'number', number), text));
  return { ids: brought.map(({ id }) => id), ...standingOf(brought) };
}

/** How some annotations stand in their text. */
export function standingOf(annotations: readonly Annotation[]): Standing {
  const count = (...states: readonly AnchorState[]): number =>
    annotations.filter(({ state }) => states.includes(state)).length;
  return {
    standing: count('anchored', 'moved', 'whole'),
    uncertain: count('uncertain'),
    orphaned: count('orphaned'),
  };
}

function bringArea(db: Database, article: number, annotation: AreaAnnotation): number {
  const number = insertArea(db, article, annotation, annotation, annotation.createdAt);
  moveArea(db, article, number, annotation.area);
  return number;
}

function whatItSays(annotation: Annotation): string {
  const { note, colour } = annotation;
  if (annotation.kind === 'passage') return JSON.stringify([annotation.selectors.quote.exact, note, colour]);
  return JSON.stringify([annotation.area.ground, mediaFragment(annotation.area.rectangle), note, colour]);
}

function putSelectors(db: Database, annotation: number, selectors: Selectors): void {
  prepared(
    db,
    /* sql */ `UPDATE annotations SET (${selectorColumns}) = (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) WHERE number = ?`,
  ).run(...selectorValues(selectors), annotation);
}
