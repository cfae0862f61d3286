import { expect, it, onTestFinished, vi } from 'vitest';
import { IndexKeeper } from '../../../../main/processes/index-keeper.ts';
import { destroyArticles } from '../../../../main/storage/destroy.ts';
import { readArticle } from '../../../support/read-articles.ts';
import { testArchive } from '../../../support/test-archive.ts';

it('goes on when the disk is too full to take out of the index what was deleted, and does it when there is room', async () => {
  const { db, file, folder, originals } = testArchive();
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  onTestFinished(() => said.mockRestore());
  const keeper = new IndexKeeper(
    db,
    folder,
    () => undefined,
    () => undefined,
  );
  const words = (from: number): string =>
    Array.from({ length: 900 }, (_, index) => `word${from + index * 7}`).join(' ');
  const ids = [];
  for (let part = 0; part < 12; part += 1) {
    const [outcome] = await file('bytes', [readArticle(`Article ${part}`, [words(part)], { part })]);
    if (outcome?.kind === 'filed') ids.push(outcome.id);
    await keeper.settle();
  }
  destroyArticles(db, originals, ids.slice(0, 2));
  await keeper.settle();
  const pages = Number(db.pragma('idx.page_count', { simple: true }));
  db.exec('PRAGMA idx.wal_checkpoint(TRUNCATE)');
  db.pragma(`idx.max_page_count = ${pages}`);
  await keeper.scrub();
  expect(said).toHaveBeenCalledWith(expect.stringContaining('too full'));
  expect(keeper.index.needsScrub()).toBe(true);
  db.pragma('idx.max_page_count = 1000000');
  await keeper.scrub();
  expect(keeper.index.needsScrub()).toBe(false);
  expect(keeper.index.check()).toEqual([]);
});
