import type { Restored } from '../../../preload/contract/backups.ts';
import { AppError } from '../../archive/app-error.ts';
import { putBackOverDamage } from '../../calls/put-back.ts';
import { defaultArchiveFolder } from '../../processes/archive-folder.ts';
import { forkCarrier } from '../../processes/fork-carrier.ts';
import { version } from '../../processes/program.ts';
import { exitCodes, print, readWords, UsageError, type Command } from '../command.ts';
import { archiveOptions, withArchive } from '../with-archive.ts';

/** `aide restore`: puts a backup back in the place of the archive as it is, which is backed up first or, where it is damaged, kept beside it. */
export const restoreCommand: Command = {
  usage: 'restore NAME      [--archive DIR] [--json]',
  run(words) {
    const { values, positionals } = readWords(words, archiveOptions);
    const [name, ...more] = positionals;
    if (name === undefined || more.length > 0) throw new UsageError('restore takes the name of one backup');
    return putBack(values.archive, name).then(({ before, aside }) => {
      const kept = before?.name ?? aside;
      if (values.json) print(JSON.stringify({ restored: name, before, aside }));
      else print(`${name} is put back${kept === null ? '' : `; what was there before is kept as ${kept}`}`);
      return exitCodes.well;
    });
  },
};

async function putBack(folder: string | undefined, name: string): Promise<Restored> {
  try {
    return await withArchive(folder, async ({ call, house }) => {
      const restored = await call('backups.restore', { name });
      await house.archive.ask('index.settle', null);
      return restored;
    });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'archive-damaged') throw error;
    const options = { folder: folder ?? defaultArchiveFolder(), carrier: forkCarrier, version, name };
    return { before: null, ...(await putBackOverDamage(options)) };
  }
}
