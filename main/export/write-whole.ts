import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FailureCode } from '../../preload/contract/result.ts';
import { AppError } from '../archive/app-error.ts';
import { codeOf, isMovedAsNew } from './move-as-new.ts';
import { unfinishedIn } from './unfinished.ts';

/**
 * Writes beside the place and moves there when the disk has it, so that nobody ever sees half a note.
 * @throws {AppError} `folder-not-writable` for a file that `isNew` under whose name another program has put one meanwhile
 */
export async function writeWhole(
  folder: string,
  file: string,
  text: string | Uint8Array,
  { isNew = false }: { readonly isNew?: boolean } = {},
): Promise<void> {
  const unfinished = unfinishedIn(folder);
  try {
    await writeFile(unfinished, text, { flag: 'wx', flush: true });
    const place = join(folder, file);
    if (!isNew) await rename(unfinished, place);
    else if (!(await isMovedAsNew(unfinished, place)))
      throw new AppError('folder-not-writable', `${file} was put there by another program meanwhile`);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

const diskCodes: Readonly<Record<string, FailureCode>> = {
  EDQUOT: 'disk-full',
  ENOSPC: 'disk-full',
  EACCES: 'folder-not-writable',
  EEXIST: 'folder-not-writable',
  EINVAL: 'folder-not-writable',
  EISDIR: 'folder-not-writable',
  ELOOP: 'folder-not-writable',
  ENAMETOOLONG: 'folder-not-writable',
  ENOENT: 'folder-not-writable',
  ENOTDIR: 'folder-not-writable',
  EPERM: 'folder-not-writable',
  EROFS: 'folder-not-writable',
};

/** Does something on the disk of the person who exports. @throws {AppError} `disk-full`, `folder-not-writable` where that is why it failed */
export async function onDisk<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = diskCodes[codeOf(error)];
    if (code === undefined) throw error;
    throw new AppError(code, error instanceof Error ? error.message : String(error), { cause: error });
  }
}
