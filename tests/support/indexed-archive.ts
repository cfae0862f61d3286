import { noteIndexSum } from '../../main/storage/index-sum.ts';
import { IndexKeeper } from '../../main/processes/index-keeper.ts';
import { openArchive } from '../../main/storage/open-archive.ts';

/** What a search in an archive finds once its index holds everything, and what a check of the index finds then. */
export interface Searched {
  readonly total: number;
  readonly problems: readonly string[];
}

/** Opens an archive with its index, as its process does, brings the index in step, searches, and closes both. */
export async function searched(folder: string, query: string): Promise<Searched> {
  const db = openArchive(folder);
  const nothing = (): void => undefined;
  const keeper = new IndexKeeper(db, folder, nothing, nothing);
  const asked = { query, shelf: { kind: 'all' }, sort: 'newest', offset: 0, limit: 1 } as const;
  await keeper.settle();
  let { covered, total } = await keeper.mending(() => keeper.index.search(asked));
  if (covered < 1) {
    await keeper.settle();
    ({ covered, total } = keeper.index.search(asked));
  }
  const problems = keeper.index.check();
  db.close();
  noteIndexSum(folder);
  return { total, problems };
}
