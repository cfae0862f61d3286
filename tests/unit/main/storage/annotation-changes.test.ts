import { describe, expect, it } from 'vitest';
import type { AnnotationId } from '../../../../preload/contract/annotations.ts';
import type { ArticleId } from '../../../../preload/contract/articles.ts';
import {
  annotationTagCounts,
  changeAnnotations,
  deleteAnnotations,
  restoreAnnotations,
  revertAnnotations,
} from '../../../../main/storage/annotation-changes.ts';
import { createAnnotation, listAnnotations } from '../../../../main/storage/annotations.ts';
import { currentRevision } from '../../../../main/storage/revision.ts';
import { readArticle } from '../../../support/read-articles.ts';
import { testArchive, type TestArchive } from '../../../support/test-archive.ts';

async function withMarks(): Promise<
  TestArchive & { readonly article: ArticleId; readonly ids: readonly AnnotationId[] }
> {
  const archive = testArchive();
  const [outcome] = await archive.file('bytes', [readArticle('Straits', ['The straits stay open.'])]);
  if (outcome?.kind !== 'filed') throw new Error('not filed');
  const { db } = archive;
  const ids = [
    createAnnotation(db, outcome.id, 0, 3, { colour: 'green', note: 'one', tags: ['Law'] }).id,
    createAnnotation(db, outcome.id, 4, 11, { colour: 'blue', note: 'two', tags: [] }).id,
    createAnnotation(db, outcome.id, 12, 16, { colour: 'rose', note: 'three', tags: ['Law', 'Sea'] }).id,
  ];
  return { ...archive, article: outcome.id, ids };
}

describe('annotations changed together', () => {
  it('take a colour, and have theirs again when it is taken back', async () => {
    const { db, article, ids } = await withMarks();
    const before = changeAnnotations(db, ids, { colour: 'blue', add: [], remove: [] });
    expect(before).toEqual([
      { id: ids[0], colour: 'green' },
      { id: ids[2], colour: 'rose' },
    ]);
    expect(listAnnotations(db, article).map(({ colour }) => colour)).toEqual(['blue', 'blue', 'blue']);
    revertAnnotations(db, before);
    expect(listAnnotations(db, article).map(({ colour }) => colour)).toEqual(['green', 'blue', 'rose']);
  });

  it('take and lose tags whatever their case, and have theirs again', async () => {
    const { db, article, ids } = await withMarks();
    const tags = (): readonly (readonly string[])[] => listAnnotations(db, article).map((one) => one.tags);
    const added = changeAnnotations(db, ids, { colour: null, add: ['sea'], remove: [] });
    expect(added.map(({ id }) => id)).toEqual(ids.slice(0, 2));
    expect(tags()).toEqual([['Law', 'Sea'], ['Sea'], ['Law', 'Sea']]);
    const removed = changeAnnotations(db, ids, { colour: null, add: [], remove: ['LAW'] });
    expect(tags()).toEqual([['Sea'], ['Sea'], ['Sea']]);
    revertAnnotations(db, removed);
    revertAnnotations(db, added);
    expect(tags()).toEqual([['Law'], [], ['Law', 'Sea']]);
    expect(annotationTagCounts(db, ids)).toEqual([
      { name: 'Law', count: 2 },
      { name: 'Sea', count: 1 },
    ]);
  });

  it('are deleted and restored, but for those that were deleted before', async () => {
    const { db, article, ids } = await withMarks();
    expect(deleteAnnotations(db, ids.slice(0, 1))).toEqual(ids.slice(0, 1));
    const deleted = deleteAnnotations(db, ids);
    expect(deleted).toEqual(ids.slice(1));
    expect(listAnnotations(db, article)).toEqual([]);
    restoreAnnotations(db, deleted);
    expect(listAnnotations(db, article).map(({ note }) => note)).toEqual(['two', 'three']);
  });

  it('are a change of their article to the index, unless nothing was changed', async () => {
    const { db, ids } = await withMarks();
    const revision = currentRevision(db);
    changeAnnotations(db, ids, { colour: null, add: [], remove: ['unknown'] });
    restoreAnnotations(db, ids);
    expect(currentRevision(db)).toBe(revision);
    changeAnnotations(db, ids, { colour: 'violet', add: [], remove: [] });
    expect(currentRevision(db)).toBe(revision + 1);
  });

  it('leave out what is not there', async () => {
    const { db } = await withMarks();
    const gone = ['00000000' as AnnotationId]; // -- of the right shape, and nobody's
    expect(changeAnnotations(db, gone, { colour: 'blue', add: ['x'], remove: [] })).toEqual([]);
    expect(deleteAnnotations(db, gone)).toEqual([]);
  });
});
