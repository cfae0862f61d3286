import { copyFile, mkdir, open, rm } from 'node:fs/promises';
import { keepUnderFreeName } from './free-name.ts';
import { unfinishedIn } from './unfinished.ts';
import { onDisk } from './write-whole.ts';

/**
 * Copies a finished file of ours into a folder, which is made where it is missing, under the first name that is free there, and gives
 * that name. The copy is there whole or not at all.
 * @throws {AppError} `disk-full`, `folder-not-writable`
 */
export async function keepWhole(path: string, folder: string, stem: string, ending: string): Promise<string> {
  await onDisk(() => mkdir(folder, { recursive: true }));
  // The folder may lie on another disk, where nothing of ours can be renamed to.
  const unfinished = unfinishedIn(folder);
  try {
    await onDisk(async () => {
      await copyFile(path, unfinished);
      await using file = await open(unfinished, 'r+');
      await file.sync();
    });
    return await keepUnderFreeName(unfinished, folder, stem, ending);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}
