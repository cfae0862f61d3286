import { randomBytes } from 'node:crypto';
import { lstatSync, type Stats } from 'node:fs';
import { lstat, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FailureCode } from '../../preload/contract/result.ts';
import { AppError } from '../archive/app-error.ts';

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
  const unfinished = join(folder, `.aide-${randomBytes(8).toString('hex')}.tmp`);
  try {
    await writeFile(unfinished, text, { flag: 'wx', flush: true });
    if (isNew && (await isThere(join(folder, file))))
      throw new AppError('folder-not-writable', `${file} was put there by another program meanwhile`);
    await rename(unfinished, join(folder, file));
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

const diskCodes: Readonly<Record<string, FailureCode>> = {
  EDQUOT: 'disk-full',
  ENOSPC: 'disk-full',
  EACCES: 'folder-not-writable',
  EEXIST: 'folder-not-writable',
  EISDIR: 'folder-not-writable',
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

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** What stands under a path, links not followed; `null` for nothing. Asked at once: an error for each file that is not there costs more. */
export function lstatIfThere(path: string): Stats | null {
  return lstatSync(path, { throwIfNoEntry: false }) ?? null;
}
