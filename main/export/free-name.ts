import { join } from 'node:path';
import { isMovedAsNew, lstatIfThere } from './move-as-new.ts';
import { onDisk } from './write-whole.ts';

/**
 * Gives something finished, a file or a folder beside its place, the first name, as `stem (2).md`, that nothing stands under in that
 * folder, and gives that name: what is there is never replaced, also what another program has put there just now.
 * @throws {AppError} `disk-full`, `folder-not-writable`
 */
export function keepUnderFreeName(unfinished: string, folder: string, stem: string, ending: string): Promise<string> {
  return onDisk(async () => {
    for (let copy = 1; ; copy += 1) {
      const name = `${stem}${copy === 1 ? '' : ` (${copy})`}${ending}`;
      const place = join(folder, name);
      if (lstatIfThere(place) === null && (await isMovedAsNew(unfinished, place))) return name;
    }
  });
}
