import type { Database } from 'better-sqlite3';
import type { AnnotationBefore, AnnotationCount } from '../../preload/contract/annotation-list.ts';
import type { AnnotationId, Colour } from '../../preload/contract/annotations.ts';
import { foldName } from '../archive/fold-name.ts';
import { putTags } from './annotations.ts';
import { touch } from './article-changes.ts';
import { logAnnotation } from './log-states.ts';
import { prepared } from './prepared.ts';
import { nextRevision } from './revision.ts';
import { tagsOfAnnotation } from './tags.ts';

/** What is done to several annotations at once; tags are recognised whatever their case. */
export interface SharedChange {
  readonly colour: Colour | null;
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

/** Changes annotations together; gives what those that were changed had before. Those that are gone are left out. */
export function changeAnnotations(
  db: Database,
  ids: readonly AnnotationId[],
  { colour, add, remove }: SharedChange,
): readonly AnnotationBefore[] {
  const removed = new Set(remove.map(foldName));
  return changeEach(db, ids, 'annotation.changed', (annotation): AnnotationBefore | null => {
    const tags = tagsOfAnnotation(db, annotation.number);
    const staying = tags.filter((name) => !removed.has(foldName(name)));
    const bare = add.filter((name) => !staying.some((tag) => foldName(tag) === foldName(name)));
    const areTagsOther = staying.length < tags.length || bare.length > 0;
    const isColourOther = colour !== null && colour !== annotation.colour;
    if (!areTagsOther && !isColourOther) return null;
    if (areTagsOther) putTags(db, annotation.number, [...staying, ...bare]);
    putColour(db, annotation.number, colour);
    return {
      id: annotation.id,
      ...(isColourOther ? { colour: annotation.colour } : {}),
      ...(areTagsOther ? { tags } : {}),
    };
  });
}

/** Gives annotations back what they had before a change. Those that are gone are left out. */
export function revertAnnotations(db: Database, before: readonly AnnotationBefore[]): void {
  const wanted = new Map(before.map((one) => [one.id, one]));
  changeEach(db, [...wanted.keys()], 'annotation.changed', ({ id, number }) => {
    const { tags, colour = null } = wanted.get(id) ?? {};
    if (tags !== undefined) putTags(db, number, tags);
    putColour(db, number, colour);
    return id;
  });
}

/** Takes annotations out of their articles; gives those that were taken out now, which can be restored. */
export function deleteAnnotations(db: Database, ids: readonly AnnotationId[]): readonly AnnotationId[] {
  const now = Date.now();
  return changeEach(db, ids, 'annotation.deleted', ({ id, number }) => {
    prepared(db, /* sql */ `UPDATE annotations SET deleted_at = ? WHERE number = ?`).run(now, number);
    return id;
  });
}

/** Brings deleted annotations back. */
export function restoreAnnotations(db: Database, ids: readonly AnnotationId[]): void {
  changeEach(
    db,
    ids,
    'annotation.restored',
    ({ id, number }) => {
      prepared(db, /* sql */ `UPDATE annotations SET deleted_at = NULL WHERE number = ?`).run(number);
      return id;
    },
    /* sql */ `deleted_at IS NOT NULL`,
  );
}

/** The tags that some annotations have, by name, each with how many of them have it. */
export function annotationTagCounts(db: Database, ids: readonly AnnotationId[]): readonly AnnotationCount[] {
  return prepared<[string], AnnotationCount>(
    db,
    /* sql */ `
      SELECT t.name, count(*) AS count
      FROM annotations n JOIN annotation_tags x ON x.annotation = n.number JOIN tags t ON t.number = x.tag
      WHERE n.id IN (SELECT value FROM json_each(?)) AND n.deleted_at IS NULL GROUP BY t.number ORDER BY t.folded`,
  ).all(JSON.stringify(ids));
}

interface ChangingRow {
  readonly number: number;
  readonly id: AnnotationId;
  readonly article: number;
  readonly colour: Colour;
}

/** Changes annotations in one transaction, which tells the index of each article with a changed one; a change that gives `null` was none. */
function changeEach<T>(
  db: Database,
  ids: readonly AnnotationId[],
  kind: 'annotation.changed' | 'annotation.deleted' | 'annotation.restored',
  change: (annotation: ChangingRow) => T | null,
  which = /* sql */ `deleted_at IS NULL`,
): readonly T[] {
  const find = prepared<[AnnotationId], ChangingRow>(
    db,
    /* sql */ `SELECT number, id, article, colour FROM annotations WHERE id = ? AND ${which}`,
  );
  return db
    .transaction(() => {
      const changed: T[] = [];
      const articles = new Set<number>();
      for (const id of ids) {
        const annotation = find.get(id);
        const done = annotation === undefined ? null : change(annotation);
        if (annotation === undefined || done === null) continue;
        logAnnotation(db, kind, annotation.number);
        changed.push(done);
        articles.add(annotation.article);
      }
      // Each article has a revision of its own, so that the index can stop and go on between any two.
      for (const article of articles) touch(db, article, nextRevision(db));
      return changed;
    })
    .immediate();
}

function putColour(db: Database, annotation: number, colour: Colour | null): void {
  prepared(db, /* sql */ `UPDATE annotations SET colour = coalesce(?, colour), changed_at = ? WHERE number = ?`).run(
    colour,
    Date.now(),
    annotation,
  );
}
