import { expect, it } from 'vitest';
import type { ImportId } from '../../../preload/contract/imports.ts';
import { folderOfPages } from '../../support/made-pages.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { importEnd, testHouse } from '../../support/test-house.ts';

const kills = 10;
const pagesPerImport = 60;

it('keeps every acknowledged article when its process is killed in the middle of imports, ten times', async () => {
  const { house, call, outcomes } = await testHouse(temporaryFolder());
  const acknowledged = new Set<string>();
  let killed = 0;
  for (let round = 0; round < kills; round++) {
    const path = folderOfPages(temporaryFolder(), pagesPerImport, round * pagesPerImport + 1);
    const { id } = await call('imports.start', { sources: [house.admit(path)] });
    const end = importEnd(house, id);
    // The first acknowledged batch is the signal: at that moment another one is being read or filed.
    await firstFiled(id);
    const { pid } = house.archive;
    if (pid !== undefined && process.kill(pid, 'SIGKILL')) killed += 1;
    const { state, filed, duplicates, failed } = await end;
    expect({ state, filed: filed + duplicates, failed }).toEqual({
      state: 'finished',
      filed: pagesPerImport,
      failed: 0,
    });
    for (const outcome of await outcomes(id)) {
      if (outcome.kind !== 'failed') acknowledged.add(outcome.id);
    }
  }
  expect(killed).toBe(kills);
  expect(acknowledged.size).toBe(kills * pagesPerImport);

  const report = await call('archive.verify', {});
  expect(report.problems).toEqual([]);
  expect(report.articles).toBe(kills * pagesPerImport);
  const found = await call('search.run', {
    query: 'committee',
    shelf: { kind: 'all' },
    sort: 'newest',
    offset: 0,
    limit: 1,
  });
  expect(found.total).toBe(kills * pagesPerImport);

  function firstFiled(id: ImportId): Promise<void> {
    return new Promise((resolve) => {
      const stop = house.listen((name, event) => {
        if (name !== 'imports.progressed' || !('id' in event) || event.id !== id || event.filed === 0) return;
        stop();
        resolve();
      });
    });
  }
});

it('begins an import anew when its process is killed before it had begun', async () => {
  const { house, call, outcomes } = await testHouse(temporaryFolder());
  const path = folderOfPages(temporaryFolder(), 3);
  const { pid } = house.archive;
  expect(pid !== undefined && process.kill(pid, 'SIGKILL')).toBe(true);
  // The end of the process is not known here yet: what the import asks first goes to the dead.
  const { id } = await call('imports.start', { sources: [house.admit(path)] });
  expect(await importEnd(house, id)).toMatchObject({ state: 'finished', filed: 3, failed: 0, failure: null });
  expect(await outcomes(id)).toHaveLength(3);
});
