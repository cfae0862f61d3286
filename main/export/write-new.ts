import { mkdir, rm, writeFile } from 'node:fs/promises';
import { keepUnderFreeName } from './free-name.ts';
import { unfinishedIn } from './unfinished.ts';
import { onDisk } from './write-whole.ts';

/**
 * Writes a new file into a folder, which is made where it is missing, under the first name that is free there, and gives that name. The
 * file is there whole or not at all.
 * @throws {AppError} `disk-full`, `folder-not-writable`
 */
export async function writeNew(
  folder: string,
  stem: string,
  ending: string,
  content: string | Uint8Array,
): Promise<string> {
  await onDisk(() => mkdir(folder, { recursive: true }));
  const unfinished = unfinishedIn(folder);
  try {
    await onDisk(() => writeFile(unfinished, content, { flag: 'wx', flush: true }));
    return await keepUnderFreeName(unfinished, folder, stem, ending);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}
