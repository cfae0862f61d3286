import type { VerifyReport } from '../../preload/contract/archive.ts';
import { AppError } from '../archive/app-error.ts';
import { archivePaths } from '../archive/archive-paths.ts';
import { localDay, utcOffset } from '../archive/search-record.ts';
import { checkReport } from '../export/check-report.ts';
import { writeNew } from '../export/write-new.ts';
import { verifyArchive } from '../storage/verify.ts';
import type { ArchiveContext } from './archive-handlers.ts';
import { runDatabaseTask } from './database-task.ts';
import type { ArchiveCalls } from './protocol.ts';
import type { Handlers } from './serve.ts';
import { whileExporting } from './unfinished-exports.ts';

type CheckCalls = Pick<ArchiveCalls, 'archive.verify' | 'check.compose' | 'check.write'>;

/** Answers the calls on checks of the whole archive. The last one is remembered, so that its report can be kept. */
export function checkHandlers({ db, folder, keeper, version }: ArchiveContext): Handlers<CheckCalls> {
  let last: VerifyReport | null = null;
  const composed = (): string => {
    if (last === null) throw new AppError('not-found', 'nothing was checked yet');
    return checkReport(last);
  };
  return {
    'archive.verify': async ({ sinceHead }) => {
      await keeper.settle();
      const report = await verifyArchive(db, archivePaths(folder).originals, sinceHead ?? null, () =>
        runDatabaseTask(folder, 'structure', null),
      );
      const index = keeper.index.check().map((detail) => ({ what: 'index', detail }) as const);
      if (index.length > 0) {
        keeper.makeAnew();
        index.push({ what: 'index', detail: 'it is made anew from the archive' });
      }
      last = { version, ...report, endedAt: Date.now(), problems: [...report.problems, ...index] };
      return last;
    },
    'check.compose': () => ({ text: composed() }),
    'check.write': async ({ folder: target }) => {
      const text = composed();
      const now = Date.now();
      const stem = `${localDay(now, utcOffset(now))} Check of the archive`;
      const file = await whileExporting(folder, target, () => writeNew(target, stem, '.md', text));
      return { file, place: target };
    },
  };
}
