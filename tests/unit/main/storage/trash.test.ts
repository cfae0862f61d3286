import { describe, expect, it } from 'vitest';
import type { ArticleId } from '../../../../preload/contract/articles.ts';
import { goesForGoodAt } from '../../../../preload/contract/trash.ts';
import { restoreArticles, trashArticles } from '../../../../main/storage/article-changes.ts';
import { chooseTrashRule, dueInTrash, trashRule } from '../../../../main/storage/trash.ts';
import { readArticle } from '../../../support/read-articles.ts';
import { testArchive, type TestArchive } from '../../../support/test-archive.ts';

const day = 24 * 60 * 60 * 1000;

/** An archive with one article, laid into the trash at a time, and each day since looked at until another. */
async function withTrashed(): Promise<TestArchive & { readonly id: ArticleId; readonly laid: number }> {
  const archive = testArchive();
  const [outcome] = await archive.file('bytes', [readArticle('Canal', ['It is closed.'])]);
  if (outcome?.kind !== 'filed') throw new Error('not filed');
  trashArticles(archive.db, [outcome.id]);
  const laid = Number(archive.db.prepare('SELECT trashed_at FROM articles').pluck().get());
  return { ...archive, id: outcome.id, laid };
}

function lookDaily({ db }: TestArchive, from: number, days: number): readonly (readonly string[])[] {
  return Array.from({ length: days }, (_, index) => dueInTrash(db, from + index * day));
}

describe('the trash', () => {
  it('lets an article go after thirty days, and not a day before', async () => {
    const archive = await withTrashed();
    const { id, laid } = archive;
    expect(lookDaily(archive, laid, 30).flat()).toEqual([]);
    expect(dueInTrash(archive.db, laid + 30 * day)).toEqual([id]);
  });

  it('tells for a week first whoever was away while the time ran out, or whose clock was set forward', async () => {
    const archive = await withTrashed();
    const { db, id, laid } = archive;
    lookDaily(archive, laid, 2);
    const back = laid + 400 * day;
    expect(dueInTrash(db, back)).toEqual([]);
    expect(goesForGoodAt(laid, trashRule(db, back))).toBe(back + 7 * day);
    expect(lookDaily(archive, back + day, 6).flat()).toEqual([]);
    expect(dueInTrash(db, back + 7 * day)).toEqual([id]);
  });

  it('lets nothing go that a clock set wrong for a day made look old', async () => {
    const archive = await withTrashed();
    const { db, laid } = archive;
    lookDaily(archive, laid, 3);
    expect(dueInTrash(db, laid + 5000 * day)).toEqual([]);
    expect(lookDaily(archive, laid + 4 * day, 20).flat()).toEqual([]);
  });

  it('is looked at without a change of the archive where it is empty, and with one a day where it is not', async () => {
    const archive = await withTrashed();
    const { db, id, laid } = archive;
    const changes = (): unknown => db.prepare('SELECT total_changes()').pluck().get();
    dueInTrash(db, laid);
    const before = changes();
    for (let hour = 1; hour < 20; hour += 1) dueInTrash(db, laid + (hour * day) / 24);
    expect(changes()).toBe(before);
    restoreArticles(db, [id]);
    const emptied = changes();
    lookDaily(archive, laid + day, 40);
    expect(changes()).toBe(emptied);
  });

  it('keeps everything when it is told to, and gives a week to think again when told otherwise', async () => {
    const archive = await withTrashed();
    const { db, id, laid } = archive;
    lookDaily(archive, laid, 10);
    chooseTrashRule(db, false, laid + 10 * day);
    expect(lookDaily(archive, laid + 10 * day, 50).flat()).toEqual([]);
    expect(goesForGoodAt(laid, trashRule(db, laid + 60 * day))).toBe(null);
    const rule = chooseTrashRule(db, true, laid + 60 * day);
    expect(goesForGoodAt(laid, rule)).toBe(laid + 67 * day);
    expect(lookDaily(archive, laid + 60 * day, 7).flat()).toEqual([]);
    expect(dueInTrash(db, laid + 67 * day)).toEqual([id]);
  });
});
