import { lstatSync, type Stats } from 'node:fs';
import { link, rename, unlink } from 'node:fs/promises';

/** Moves a file or folder, but not onto another: `false` where there is one by now. */
export async function isMovedAsNew(from: string, to: string): Promise<boolean> {
  try {
    // A second name is refused where the first is taken; moving would replace it.
    await link(from, to);
  } catch (error) {
    return codeOf(error) === 'EEXIST' ? false : isRenamed(from, to);
  }
  await unlink(from);
  return true;
}

/** The same for folders, which no other can take the place of while there is anything in it, and for disks where a file has one name only. */
async function isRenamed(from: string, to: string): Promise<boolean> {
  if (lstatIfThere(to) !== null) return false;
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if (lstatIfThere(to) === null) throw error;
    return false;
  }
}

/** What stands under a path, links not followed; `null` for nothing. Asked at once: an error for each file that is not there costs more. */
export function lstatIfThere(path: string): Stats | null {
  return lstatSync(path, { throwIfNoEntry: false }) ?? null;
}

/** The code the system gives with an error, as `ENOENT`; empty where it gives none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
