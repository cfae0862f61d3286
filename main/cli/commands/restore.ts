import { exitCodes, print, readWords, UsageError, type Command } from '../command.ts';
import { archiveOptions, withArchive } from '../with-archive.ts';

/** `aide restore`: puts a backup back in the place of the archive as it is, which is backed up first. */
export const restoreCommand: Command = {
  usage: 'restore NAME      [--archive DIR] [--json]',
  run(words) {
    const { values, positionals } = readWords(words, archiveOptions);
    const [name, ...more] = positionals;
    if (name === undefined || more.length > 0) throw new UsageError('restore takes the name of one backup');
    return withArchive(values.archive, async ({ call, house }) => {
      const { before } = await call('backups.restore', { name });
      await house.archive.ask('index.settle', null);
      if (values.json) print(JSON.stringify({ restored: name, before }));
      else print(`${name} is put back; what was there before is kept as ${before.name}`);
      return exitCodes.well;
    });
  },
};
