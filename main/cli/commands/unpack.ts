import { resolve } from 'node:path';
import { complain, exitCodes, print, readWords, UsageError, type Command } from '../command.ts';
import { followed } from '../followed.ts';
import { archiveOptions, withArchive } from '../with-archive.ts';

/** `aide unpack`: brings a package back into an empty archive. */
export const unpackCommand: Command = {
  usage: 'unpack PACKAGE    [--archive DIR] [--json]',
  run(words) {
    const { positionals, values } = readWords(words, archiveOptions);
    const [folder, ...others] = positionals;
    if (folder === undefined || others.length > 0) throw new UsageError('unpack needs the folder of one package');
    return withArchive(values.archive, async ({ house }) => {
      const back = await followed(house, 'package.progressed', null, () =>
        house.archive.ask('archive.bringBack', { folder: resolve(folder) }),
      );
      await house.archive.ask('index.settle', null);
      if (values.json) print(JSON.stringify(back));
      else if (back.problems.length > 0) {
        for (const problem of back.problems) complain(problem);
        print('The package was not brought back. The archive is as it was.');
      } else
        print(`${back.articles} articles, ${back.annotations} annotations, ${back.originals} originals brought back`);
      return back.problems.length > 0 ? exitCodes.someFailed : exitCodes.well;
    });
  },
};
