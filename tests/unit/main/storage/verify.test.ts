import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ArticleId } from '../../../../preload/contract/articles.ts';
import { createAnnotation } from '../../../../main/storage/annotations.ts';
import { getArticle } from '../../../../main/storage/articles.ts';
import { destroyArticles } from '../../../../main/storage/destroy.ts';
import { originalPath } from '../../../../main/storage/originals.ts';
import { verifyArchive } from '../../../../main/storage/verify.ts';
import { readArticle } from '../../../support/read-articles.ts';
import { testArchive, type TestArchive } from '../../../support/test-archive.ts';

async function withArticle(): Promise<TestArchive & { readonly id: ArticleId; readonly original: string }> {
  const archive = testArchive();
  const [outcome] = await archive.file('bytes', [readArticle('Canal', ['It is closed to all ships.'])]);
  if (outcome?.kind !== 'filed') throw new Error('not filed');
  createAnnotation(archive.db, outcome.id, 6, 12, { colour: 'blue', note: '', tags: [] });
  const sha256 = getArticle(archive.db, outcome.id).clippings[0]?.sha256 ?? '';
  return { ...archive, id: outcome.id, original: originalPath(archive.originals, sha256) };
}

describe('verifyArchive', () => {
  it('finds nothing wrong with a sound archive', async () => {
    const { db, originals } = await withArticle();
    expect(await verifyArchive(db, originals)).toMatchObject({
      articles: 1,
      originals: 1,
      annotations: 1,
      unlogged: 0,
      log: { entries: 3, head: { number: 3 } },
      problems: [],
    });
  });

  it('notices an original that has changed by one byte, and one that is gone', async () => {
    const { db, originals, original } = await withArticle();
    writeFileSync(original, 'bytez');
    expect((await verifyArchive(db, originals)).problems).toMatchObject([{ what: 'original' }]);
    rmSync(original);
    expect((await verifyArchive(db, originals)).problems).toMatchObject([
      { what: 'original', detail: expect.stringMatching(/missing$/) },
    ]);
  });

  it('notices a text that is no longer that of its body', async () => {
    const { db, originals, id } = await withArticle();
    db.prepare(`UPDATE bodies SET text = 'It is open to all ships.'`).run();
    expect((await verifyArchive(db, originals)).problems).toMatchObject([
      { what: 'article', detail: expect.stringContaining(id) },
    ]);
  });

  it('notices a note whose links are not those that are kept of it', async () => {
    const { db, originals, id } = await withArticle();
    createAnnotation(db, id, 6, 12, { colour: 'blue', note: `as in [it](aide:article/${id})`, tags: [] });
    expect((await verifyArchive(db, originals)).problems).toEqual([]);
    db.prepare(`DELETE FROM note_links`).run();
    expect((await verifyArchive(db, originals)).problems).toMatchObject([
      { what: 'annotation', detail: expect.stringContaining('links') },
    ]);
  });

  it('notices an annotation whose passage is gone', async () => {
    const { db, originals } = await withArticle();
    db.prepare(`UPDATE annotations SET exact = 'a passage that never was', prefix = '', suffix = ''`).run();
    expect((await verifyArchive(db, originals)).problems).toMatchObject([{ what: 'annotation' }]);
  });
});

describe('destroyArticles', () => {
  it('removes the article, its annotations and its original, and leaves a sound archive', async () => {
    const { db, originals, id, original } = await withArticle();
    expect(destroyArticles(db, originals, [id])).toBe(1);
    expect(existsSync(original)).toBe(false);
    expect(await verifyArchive(db, originals)).toMatchObject({
      articles: 0,
      originals: 0,
      annotations: 0,
      problems: [],
    });
  });

  it('can be repeated for articles filed later, whose numbers are never those of others', async () => {
    const { db, originals, id, file } = await withArticle();
    destroyArticles(db, originals, [id]);
    const [again] = await file('bytes', [readArticle('Canal', ['It is closed to all ships.'])]);
    if (again?.kind !== 'filed') throw new Error('not filed again');
    expect(destroyArticles(db, originals, [again.id])).toBe(1);
  });

  it('keeps an original that another article of the same file needs', async () => {
    const archive = testArchive();
    const parts = ['a', 'b'].map((title, index) => readArticle(title, [`Text ${title}.`], { part: index + 1 }));
    const [first] = await archive.file('lines', parts);
    if (first?.kind !== 'filed') throw new Error('not filed');
    destroyArticles(archive.db, archive.originals, [first.id]);
    expect(await verifyArchive(archive.db, archive.originals)).toMatchObject({
      articles: 1,
      originals: 1,
      problems: [],
    });
  });
});
