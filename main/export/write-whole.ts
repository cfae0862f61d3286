import { lstatSync, type Stats } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FailureCode } from '../../preload/contract/result.ts';
import { AppError } from '../archive/app-error.ts';
import { unfinishedIn } from './unfinished.ts';

/** Writes beside the place and moves there when the disk has it, so that nobody ever sees half a note. */
export async function writeWhole(folder: string, file: string, text: string | Uint8Array): Promise<void> {
  const unfinished = unfinishedIn(folder);
  try {
    await writeFile(unfinished, text, { flag: 'wx', flush: true });
    await rename(unfinished, join(folder, file));
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

/** The code the system gives with an error, as `ENOENT`; empty where it gives none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** What stands under a path, links not followed; `null` for nothing. Asked at once: an error for each file that is not there costs more. */
export function lstatIfThere(path: string): Stats | null {
  return lstatSync(path, { throwIfNoEntry: false }) ?? null;
}
