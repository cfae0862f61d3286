import type { Backup } from '../../../preload/contract/backups.ts';
import { exitCodes, print, readWords, type Command } from '../command.ts';
import { archiveOptions, withArchive } from '../with-archive.ts';

/** `aide backup`: makes a checked copy of the database, or lists those there are, one a line: name, why, articles, annotations. */
export const backupCommand: Command = {
  usage: 'backup            [--list] [--archive DIR] [--json]',
  run(words) {
    const { values } = readWords(words, { ...archiveOptions, list: { type: 'boolean', default: false } });
    return withArchive(values.archive, async ({ call }) => {
      const backups = values.list ? (await call('backups.list', {})).backups : [await call('backups.make', {})];
      for (const backup of backups) print(values.json ? JSON.stringify(backup) : lineOf(backup));
      return exitCodes.well;
    });
  },
};

function lineOf({ name, reason, holds, bytes }: Backup): string {
  return [name, reason, `${holds.articles} articles`, `${holds.annotations} annotations`, `${bytes} bytes`].join('\t');
}
