import { link, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf, lstatIfThere, onDisk } from './write-whole.ts';

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
      if (lstatIfThere(place) === null && (await isMoved(unfinished, place))) return name;
    }
  });
}

/** Moves a file or folder, but not onto another: `false` where there is one by now. */
async function isMoved(from: string, to: string): Promise<boolean> {
  try {
    // A second name is refused where the first is taken; moving would replace it.
    await link(from, to);
  } catch (error) {
    return codeOf(error) === 'EEXIST' ? false : isRenamed(from, to);
  }
  await rm(from, { force: true });
  return true;
}

/** The same for folders, which no other can take the place of while there is anything in it, and for disks where a file has one name only. */
async function isRenamed(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if (lstatIfThere(to) === null) throw error;
    return false;
  }
}
