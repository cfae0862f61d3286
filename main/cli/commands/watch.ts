import { resolve } from 'node:path';
import { stat } from 'node:fs/promises';
import { AppError } from '../../archive/app-error.ts';
import { exitCodes, print, readWords, UsageError, type Command } from '../command.ts';
import { archiveOptions, withArchive } from '../with-archive.ts';

/** `aide watch`: has the window watch a folder for new clippings, or no longer; without a folder, lists the watched ones. */
export const watchCommand: Command = {
  usage: 'watch [FOLDER]    [--remove] [--archive DIR] [--json]',
  run(words) {
    const options = { ...archiveOptions, remove: { type: 'boolean', default: false } } as const;
    const { positionals, values } = readWords(words, options);
    const [folder] = positionals;
    if (positionals.length > 1) throw new UsageError('watch takes one folder');
    if (folder === undefined && values.remove) throw new UsageError('which folder is to be watched no longer?');
    return withArchive(values.archive, async ({ house: { archive } }) => {
      if (folder !== undefined && values.remove) await archive.ask('watch.remove', { folder: resolve(folder) });
      else if (folder !== undefined) {
        const found = await stat(folder).catch(() => null);
        if (found?.isDirectory() !== true) throw new AppError('file-not-found', `${folder} is no folder`);
        await archive.ask('watch.add', { folder: resolve(folder) });
      }
      const watches = await archive.ask('watch.list', null);
      if (values.json) print(JSON.stringify({ watches }));
      else for (const watch of watches) print(watch.folder);
      return exitCodes.well;
    });
  },
};
