import { expect, it, onTestFinished, vi } from 'vitest';
import { trashArticles } from '../../../../main/storage/article-changes.ts';
import { chooseTrashRule, dueInTrash } from '../../../../main/storage/trash.ts';
import { keepTrash } from '../../../../main/processes/trash-keeper.ts';
import { readArticle } from '../../../support/read-articles.ts';
import { testArchive } from '../../../support/test-archive.ts';

const day = 24 * 60 * 60 * 1000;

it('deletes for good, soon after the start, what has lain in the trash for thirty days, and logs why', async () => {
  const { db, file, folder } = testArchive();
  const outcomes = await file('bytes', [
    readArticle('Old', ['It is closed.']),
    readArticle('New', ['It is open.'], { part: 1 }),
  ]);
  trashArticles(
    db,
    outcomes.flatMap((one) => (one.kind === 'filed' ? [one.id] : [])),
  );
  const now = Date.now();
  db.prepare(`UPDATE articles SET trashed_at = ? WHERE title = 'Old'`).run(now - 30 * day);
  chooseTrashRule(db, true, now - 8 * day);
  for (let back = 7; back > 0; back -= 1) dueInTrash(db, now - back * day);

  vi.useFakeTimers({ now, toFake: ['setTimeout', 'setInterval', 'Date'] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const emptied = new Promise<void>((resolve, reject) => {
    keepTrash({ db, folder, onEmptied: resolve, onFailure: reject });
  });
  vi.advanceTimersByTime(5_000);
  await emptied;
  expect(db.prepare('SELECT title FROM articles').pluck().all()).toEqual(['New']);
  expect(db.prepare(`SELECT facts FROM log WHERE kind = 'article.destroyed'`).pluck().all()).toEqual([
    '{"why":"trash"}',
  ]);
});
