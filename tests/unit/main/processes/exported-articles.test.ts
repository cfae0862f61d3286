import { expect, test } from 'vitest';
import type { ArticleId } from '../../../../preload/contract/articles.ts';
import { exportArticles } from '../../../../main/processes/exported-articles.ts';
import { destroyArticles } from '../../../../main/storage/destroy.ts';
import { readArticle } from '../../../support/read-articles.ts';
import { testArchive } from '../../../support/test-archive.ts';

test('an article that is deleted for good while a search or everything is taken out is left out; one that was named is missed', async () => {
  const { db, originals, file } = testArchive();
  const ids: ArticleId[] = [];
  for (const title of ['One', 'Two', 'Three']) {
    const [outcome] = await file(title, [readArticle(title, [`${title} has words of its own.`])]);
    if (outcome?.kind === 'filed') ids.push(outcome.id);
  }
  const [, second] = ids;
  if (second === undefined) throw new Error('not filed');
  const titles: string[] = [];
  for await (const { article } of exportArticles(db, { kind: 'all' }, ids)) {
    titles.push(article.title);
    if (titles.length === 1) destroyArticles(db, originals, [second]);
  }
  expect(titles).toEqual(['One', 'Three']);
  const named = exportArticles(db, { kind: 'articles', ids }, ids);
  await named.next();
  await expect(named.next()).rejects.toMatchObject({ code: 'not-found' });
});
