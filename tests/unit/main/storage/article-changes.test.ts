import { describe, expect, it } from 'vitest';
import type { ArticleId } from '../../../../preload/contract/articles.ts';
import {
  correctField,
  markArticles,
  restoreArticles,
  tagArticles,
  trashArticles,
} from '../../../../main/storage/article-changes.ts';
import { getArticle } from '../../../../main/storage/articles.ts';
import { libraryCounts } from '../../../../main/storage/library.ts';
import { fromFile, readArticle } from '../../../support/read-articles.ts';
import { testArchive, type TestArchive } from '../../../support/test-archive.ts';

async function withArticle(): Promise<TestArchive & { readonly id: ArticleId }> {
  const archive = testArchive();
  const fields = { published: fromFile('1956-10-29'), outlet: fromFile('The Gazette') };
  const [outcome] = await archive.file('bytes', [readArticle('Canal', ['It is closed.'], { fields })]);
  if (outcome?.kind !== 'filed') throw new Error('not filed');
  return { ...archive, id: outcome.id };
}

const dayOf = ({ db, id }: TestArchive & { readonly id: ArticleId }): unknown =>
  db.prepare('SELECT day FROM articles WHERE id = ?').pluck().get(id);

describe('correctField', () => {
  it('replaces a value and says that it is the researcher’s', async () => {
    const { db, id } = await withArticle();
    const { fields } = correctField(db, id, 'outlet', 'The Port Gazette');
    expect(fields.outlet).toEqual({ value: 'The Port Gazette', origin: 'you', isGuess: false });
    expect(fields.published?.origin).toBe('file');
  });

  it('sorts the article under its new date, and under the day it was filed when there is none', async () => {
    const archive = await withArticle();
    correctField(archive.db, archive.id, 'published', '1957-03');
    expect(dayOf(archive)).toBe('1957-03-01');
    correctField(archive.db, archive.id, 'published', null);
    expect(dayOf(archive)).toBe(new Date(getArticle(archive.db, archive.id).filedAt).toISOString().slice(0, 10));
  });

  it('makes a corrected address the one that is recognised when the article comes again', async () => {
    const { db, id, file } = await withArticle();
    correctField(db, id, 'url', 'https://gazette.example/canal?utm_medium=mail');
    const again = readArticle('Canal, later', ['It is closed!'], {
      fields: { url: fromFile('http://gazette.example/canal') },
    });
    expect(await file('other bytes', [again])).toMatchObject([{ kind: 'duplicate', match: 'address', id }]);
  });
});

describe('marks, tags and the trash', () => {
  it('move an article between shelves and back', async () => {
    const { db, id } = await withArticle();
    expect(libraryCounts(db)).toMatchObject({ all: 1, unread: 1, starred: 0, trash: 0 });
    markArticles(db, [id], { isUnread: false });
    markArticles(db, [id], { isStarred: true });
    expect(libraryCounts(db)).toMatchObject({ unread: 0, starred: 1 });
    trashArticles(db, [id]);
    expect(libraryCounts(db)).toMatchObject({ all: 0, starred: 0, trash: 1 });
    restoreArticles(db, [id]);
    expect(libraryCounts(db)).toMatchObject({ all: 1, starred: 1, trash: 0 });
  });

  it('keep the day an article was first thrown away', async () => {
    const { db, id } = await withArticle();
    trashArticles(db, [id]);
    const { trashedAt } = getArticle(db, id);
    trashArticles(db, [id]);
    expect(getArticle(db, id).trashedAt).toBe(trashedAt);
  });

  it('spell a tag once, and drop names without a letter', async () => {
    const { db, id } = await withArticle();
    tagArticles(db, [id], ['Suez  Canal', 'suez canal', '  ', '1956'], []);
    expect(getArticle(db, id).tags).toEqual(['1956', 'Suez Canal']);
    expect(libraryCounts(db).tags).toEqual([
      { name: '1956', articles: 1 },
      { name: 'Suez Canal', articles: 1 },
    ]);
    tagArticles(db, [id], [], ['SUEZ CANAL']);
    expect(getArticle(db, id).tags).toEqual(['1956']);
  });

  it('count a revision for each article they touch, so that the index can stop between any two', async () => {
    const archive = testArchive();
    const parts = ['a', 'b', 'c'].map((title, index) => readArticle(title, [`Text ${title}.`], { part: index + 1 }));
    const outcomes = await archive.file('lines', parts);
    const ids = outcomes.flatMap((outcome) => (outcome.kind === 'filed' ? [outcome.id] : []));
    trashArticles(archive.db, ids);
    const revisions = archive.db.prepare('SELECT DISTINCT revision FROM articles').all();
    expect(revisions).toHaveLength(3);
  });
});
