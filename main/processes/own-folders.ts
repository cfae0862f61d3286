import { realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { AppError } from '../archive/app-error.ts';
import { archivePaths } from '../archive/archive-paths.ts';

/**
 * Sees that a folder is none of those that an archive keeps its own files in, by whatever way it is named: what is put there would be
 * swept away, or taken for the archive's. What is written to be downloaded has a folder there, which is ours.
 * @throws {AppError} `folder-of-archive`
 */
export function assertNotOwn(archive: string, folder: string): void {
  const { originals, images, backups, incoming } = archivePaths(archive);
  const wanted = realPath(folder);
  const below = (own: string): string | null => {
    const way = relative(realPath(own), wanted);
    return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way) ? null : way;
  };
  if ([originals, images, backups].every((own) => below(own) === null)) {
    const way = below(incoming);
    if (way === null || /^export-\w+(?:$|[/\\])/u.test(way)) return;
  }
  throw new AppError('folder-of-archive', `${wanted} is within ${archive}`);
}

/** A path without links, also of a folder that is still to be made. */
function realPath(path: string): string {
  const whole = resolve(path);
  try {
    return realpathSync.native(whole);
  } catch {
    const parent = dirname(whole);
    return parent === whole ? whole : join(realPath(parent), relative(parent, whole));
  }
}
