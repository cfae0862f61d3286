import { describe, expect, it } from 'vitest';
import type { ArticleId } from '../../../../preload/contract/articles.ts';
import {
  changeAnnotation,
  createAnnotation,
  createNote,
  deleteAnnotation,
  listAnnotations,
  restoreAnnotation,
} from '../../../../main/storage/annotations.ts';
import { openArchive } from '../../../../main/storage/open-archive.ts';
import { currentRevision } from '../../../../main/storage/revision.ts';
import { readArticle } from '../../../support/read-articles.ts';
import { testArchive, type TestArchive } from '../../../support/test-archive.ts';

const mark = { colour: 'green', note: 'compare 1956', tags: ['Straits'] } as const;

async function withArticle(): Promise<TestArchive & { readonly id: ArticleId }> {
  const archive = testArchive();
  const [outcome] = await archive.file('bytes', [
    readArticle('Straits', ['The straits stay open.', 'Nobody objected.']),
  ]);
  if (outcome?.kind !== 'filed') throw new Error('not filed');
  return { ...archive, id: outcome.id };
}

describe('annotations', () => {
  it('remember their passage by quote, position and structure, across paragraphs', async () => {
    const { db, id } = await withArticle();
    const { selectors, state } = createAnnotation(db, id, 12, 29, mark);
    expect(state).toBe('anchored');
    expect(selectors).toEqual({
      quote: { exact: 'stay open.\nNobody', prefix: 'The straits ', suffix: ' objected.' },
      position: { start: 12, end: 29 },
      structure: { startPath: '0/0', startOffset: 12, endPath: '1/0', endOffset: 6 },
    });
  });

  it('are found again when the archive is opened again', async () => {
    const { db, id, folder } = await withArticle();
    const made = createAnnotation(db, id, 4, 11, mark);
    db.close();
    const again = openArchive(folder);
    expect(listAnnotations(again, id)).toEqual([made]);
    again.close();
  });

  it('come in the order of the text, whatever the order they were made in', async () => {
    const { db, id } = await withArticle();
    const late = createAnnotation(db, id, 23, 29, mark);
    const early = createAnnotation(db, id, 0, 3, mark);
    expect(listAnnotations(db, id).map((annotation) => annotation.id)).toEqual([early.id, late.id]);
  });

  it('change what is said of a passage and leave the rest', async () => {
    const { db, id } = await withArticle();
    const made = createAnnotation(db, id, 4, 11, mark);
    expect(changeAnnotation(db, made.id, { note: 'no' })).toMatchObject({
      note: 'no',
      colour: 'green',
      tags: ['Straits'],
    });
    expect(changeAnnotation(db, made.id, { tags: [] })).toMatchObject({ note: 'no', tags: [] });
  });

  it('come back whole when their deletion is undone', async () => {
    const { db, id } = await withArticle();
    const made = createAnnotation(db, id, 4, 11, mark);
    deleteAnnotation(db, made.id);
    expect(listAnnotations(db, id)).toEqual([]);
    expect(restoreAnnotation(db, made.id)).toEqual(made);
  });

  it('count as changes of their article, so that the index hears of their notes', async () => {
    const { db, id } = await withArticle();
    const before = currentRevision(db);
    createAnnotation(db, id, 4, 11, mark);
    const revision = db.prepare('SELECT revision FROM articles WHERE id = ?').pluck().get(id);
    expect(revision).toBe(before + 1);
  });

  it('can be notes on an article as a whole, which stand whatever its text is', async () => {
    const { db, id } = await withArticle();
    const before = currentRevision(db);
    const made = createNote(db, id, mark);
    expect(made).toMatchObject({ kind: 'passage', articleId: id, state: 'whole', ...mark });
    expect(listAnnotations(db, id)).toEqual([made]);
    expect(currentRevision(db)).toBeGreaterThan(before);
    const nowhere = 'zzzzzzzz' as ArticleId; // -- an id that none has
    expect(() => createNote(db, nowhere, mark)).toThrow(expect.objectContaining({ code: 'not-found' }));
  });

  it('refuse a passage outside the text', async () => {
    const { db, id } = await withArticle();
    expect(() => createAnnotation(db, id, 30, 4000, mark)).toThrow(expect.objectContaining({ code: 'bad-input' }));
    expect(listAnnotations(db, id)).toEqual([]);
  });
});
