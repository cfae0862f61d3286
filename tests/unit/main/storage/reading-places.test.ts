import { describe, expect, it } from 'vitest';
import type { ArticleId } from '../../../../preload/contract/articles.ts';
import { destroyArticles } from '../../../../main/storage/destroy.ts';
import { keepReadingPlace, readingPlace } from '../../../../main/storage/reading-places.ts';
import { currentRevision } from '../../../../main/storage/revision.ts';
import { trashArticles } from '../../../../main/storage/article-changes.ts';
import { readArticle } from '../../../support/read-articles.ts';
import { testArchive, type TestArchive } from '../../../support/test-archive.ts';

async function withArticles(
  ...titles: readonly string[]
): Promise<TestArchive & { readonly ids: readonly ArticleId[] }> {
  const archive = testArchive();
  const parts = titles.map((title, index) => readArticle(title, [`News of ${title}.`], { part: index + 1 }));
  const outcomes = await archive.file('lines', parts);
  return { ...archive, ids: outcomes.flatMap((outcome) => (outcome.kind === 'filed' ? [outcome.id] : [])) };
}

describe('the place where an article was left', () => {
  it('is its beginning until another is remembered, and again when that was gone back to', async () => {
    const { db, ids } = await withArticles('Suez', 'Aden');
    const [suez, aden] = ids;
    if (suez === undefined || aden === undefined) throw new Error('the articles were not filed');
    const revision = currentRevision(db);
    expect(readingPlace(db, suez)).toBe(0);
    keepReadingPlace(db, suez, 120);
    keepReadingPlace(db, suez, 340);
    expect([readingPlace(db, suez), readingPlace(db, aden)]).toEqual([340, 0]);
    keepReadingPlace(db, suez, 0);
    expect(readingPlace(db, suez)).toBe(0);
    expect(currentRevision(db)).toBe(revision);
  });

  it('is forgotten of the articles left longest ago, where there are too many', async () => {
    const { db, ids } = await withArticles('Suez', 'Aden', 'Basra');
    ids.forEach((id, at) => keepReadingPlace(db, id, 10 + at, 1000 + at, 2));
    expect(ids.map((id) => readingPlace(db, id))).toEqual([0, 11, 12]);
  });

  it('goes with its article, and is not kept of one that is gone', async () => {
    const { db, originals, ids } = await withArticles('Suez');
    const [suez] = ids;
    if (suez === undefined) throw new Error('the article was not filed');
    keepReadingPlace(db, suez, 5);
    trashArticles(db, [suez]);
    destroyArticles(db, originals, [suez]);
    keepReadingPlace(db, suez, 7);
    expect(readingPlace(db, suez)).toBe(0);
    expect(db.prepare(`SELECT count(*) FROM reading_places`).pluck().get()).toBe(0);
  });
});
