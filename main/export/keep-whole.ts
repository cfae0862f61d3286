import { randomBytes } from 'node:crypto';
import { copyFile, mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { freeName } from './free-name.ts';
import { onDisk } from './write-whole.ts';

/**
 * Copies a finished file of ours into a folder, which is made where it is missing, under the first name that is free there, and gives
 * that name. The copy is there whole or not at all.
 * @throws {AppError} `disk-full`, `folder-not-writable`
 */
export async function keepWhole(path: string, folder: string, stem: string, ending: string): Promise<string> {
  await onDisk(() => mkdir(folder, { recursive: true }));
  // The folder may lie on another disk, where nothing of ours can be renamed to.
  const unfinished = join(folder, `.aide-${randomBytes(8).toString('hex')}.tmp`);
  try {
    await onDisk(async () => {
      await copyFile(path, unfinished);
      await using file = await open(unfinished, 'r+');
      await file.sync();
    });
    const name = await freeName(folder, stem, ending);
    await onDisk(() => rename(unfinished, join(folder, name)));
    return name;
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}
