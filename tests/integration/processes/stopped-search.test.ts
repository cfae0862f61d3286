import { expect, it } from 'vitest';
import type { OpenHouse } from '../../../main/calls/open-house.ts';
import { folderOfPages } from '../../support/made-pages.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { importEnd, testHouse } from '../../support/test-house.ts';

const search = { query: 'committee', shelf: { kind: 'all' }, sort: 'relevance', offset: 0, limit: 10 } as const;

/** So that no search is answered before it is stopped. */
function halt({ archive }: Pick<OpenHouse, 'archive'>): void {
  if (archive.pid !== undefined) process.kill(archive.pid, 'SIGSTOP');
}

it('stops the searches under way, and answers the next one', async () => {
  const { house, call, bringIn } = await testHouse(temporaryFolder());
  await bringIn(folderOfPages(temporaryFolder(), 5));
  const { total } = await call('search.run', search);
  halt(house);
  const searches = [call('search.run', search), call('search.run', { ...search, query: 'ministers' })];
  const ends = Promise.allSettled(searches);
  await call('search.stop', {});
  const cancelled = { status: 'rejected', reason: { code: 'cancelled' } };
  expect(await ends).toMatchObject([cancelled, cancelled]);
  expect(await call('search.run', search)).toMatchObject({ total });
});

it('loses nothing of an import that goes on meanwhile', async () => {
  const { house, call } = await testHouse(temporaryFolder());
  const { id } = await call('imports.start', { sources: [house.admit(folderOfPages(temporaryFolder(), 80))] });
  const end = importEnd(house, id);
  while ((await call('imports.progress', { id })).filed === 0) await call('library.counts', {});
  halt(house);
  const stopped = call('search.run', search).catch((error: unknown) => error);
  await call('search.stop', {});
  expect(await stopped).toMatchObject({ code: 'cancelled' });
  expect(await end).toMatchObject({ state: 'finished', failed: 0, done: 80 });
  expect((await call('archive.verify', {})).problems).toEqual([]);
});

it('touches nothing while nothing is searched for', async () => {
  const { house, call } = await testHouse(temporaryFolder());
  const before = house.archive.pid;
  await call('search.stop', {});
  await call('archive.info', {});
  expect(house.archive.pid).toBe(before);
});
