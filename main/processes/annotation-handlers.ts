import type { Database } from 'better-sqlite3';
import { findQuote } from '../archive/anchors/find-quote.ts';
import { AppError } from '../archive/app-error.ts';
import { anchorAnnotation, attachAnnotation, bringAnnotations } from '../storage/anchoring.ts';
import {
  annotationTagCounts,
  changeAnnotations,
  deleteAnnotations,
  restoreAnnotations,
  revertAnnotations,
} from '../storage/annotation-changes.ts';
import { articleNotes } from '../storage/article-notes.ts';
import { canonicalTextOf } from '../storage/annotation-rows.ts';
import { findAnnotations, listedAnnotations, listedIds } from '../storage/annotation-search.ts';
import {
  changeAnnotation,
  createAnnotation,
  createNote,
  deleteAnnotation,
  listAnnotations,
  restoreAnnotation,
} from '../storage/annotations.ts';
import { createArea } from '../storage/areas.ts';
import type { ArchiveCalls } from './protocol.ts';
import type { Handlers } from './serve.ts';

type AnnotationCalls = Pick<ArchiveCalls, Extract<keyof ArchiveCalls, `annotations.${string}`> | 'notes.read'>;

/** Answers the calls on annotations: on those of one article, and on lists of them over the whole archive. */
export function annotationHandlers(db: Database): Handlers<AnnotationCalls> {
  const done = {};
  return {
    'annotations.list': ({ articleId }) => listAnnotations(db, articleId),
    'annotations.createNote': ({ articleId, ...mark }) => createNote(db, articleId, mark),
    'annotations.create': ({ articleId, start, end, ...mark }) => createAnnotation(db, articleId, start, end, mark),
    'annotations.createArea': ({ articleId, area, ...mark }) => createArea(db, articleId, area, mark),
    'annotations.quote': ({ articleId, exact, ...mark }) => {
      const place = findQuote(canonicalTextOf(db, articleId), exact);
      if (place === null) throw new AppError('quote-not-found', `article ${articleId} does not say so`);
      return createAnnotation(db, articleId, place.start, place.end, mark);
    },
    'annotations.change': ({ id, ...change }) => changeAnnotation(db, id, change),
    'annotations.attach': ({ id, start, end }) => attachAnnotation(db, id, start, end),
    'annotations.anchor': ({ id, selectors, isDetached }) => anchorAnnotation(db, id, selectors, isDetached),
    'annotations.bring': ({ from, to }) => bringAnnotations(db, from, to),
    'annotations.delete': ({ id }) => (deleteAnnotation(db, id), done),
    'annotations.restore': ({ id }) => restoreAnnotation(db, id),

    'annotations.find': (question) => findAnnotations(db, question),
    'annotations.rows': ({ offset, limit, ...question }) => listedAnnotations(db, question, offset, limit),
    'annotations.ids': ({ offset, limit, ...question }) => listedIds(db, question, offset, limit),
    'annotations.tags': ({ ids }) => annotationTagCounts(db, ids),
    'annotations.changeMany': ({ ids, ...change }) => ({ before: changeAnnotations(db, ids, change) }),
    'annotations.revertMany': ({ before }) => (revertAnnotations(db, before), done),
    'annotations.deleteMany': ({ ids }) => ({ ids: deleteAnnotations(db, ids) }),
    'annotations.restoreMany': ({ ids }) => (restoreAnnotations(db, ids), done),

    'notes.read': ({ articleId }) => articleNotes(db, articleId),
  };
}
