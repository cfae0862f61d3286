import { exitCodes, print, readWords, type Command } from '../command.ts';
import { archiveOptions, withArchive } from '../with-archive.ts';

/** `aide stats`: how much the archive holds. */
export const statsCommand: Command = {
  usage: 'stats             [--archive DIR] [--json]',
  run(words) {
    const { values } = readWords(words, archiveOptions);
    return withArchive(values.archive, async ({ call }) => {
      const stats = await call('archive.stats', {});
      if (values.json) print(JSON.stringify(stats));
      else
        for (const [name, count] of Object.entries<number>({ ...stats }))
          print(`${name.padEnd(14)} ${count.toLocaleString('en')}`);
      return exitCodes.well;
    });
  },
};
