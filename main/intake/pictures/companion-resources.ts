import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { AppError } from '../../archive/app-error.ts';
import type { Companion } from '../../archive/read-article.ts';
import type { Resources } from '../formats/format.ts';
import { besideResources, comparablePath } from './held-resources.ts';
import { largestPicture } from './largest-picture.ts';

/** The resources of a page saved "complete", read from its companion folder when they are asked for; undefined where it has none. */
export function companionResources(companions: readonly Companion[] | undefined): Resources | undefined {
  if (companions === undefined || companions.length === 0) return undefined;
  return besideResources(new Map(companions.map(({ name, path }) => [comparablePath(name), () => fileBytes(path)])));
}

/** The bytes of a file of no more than a picture's size; never those of a link or a pipe that has taken its place. */
function fileBytes(path: string): Uint8Array {
  try {
    const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW);
    try {
      const found = fstatSync(file);
      if (!found.isFile() || found.size > largestPicture) throw new AppError('file-too-large', `${found.size} bytes`);
      const bytes = new Uint8Array(found.size);
      return bytes.subarray(0, readSync(file, bytes));
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('file-not-readable', String(error), { cause: error });
  }
}
