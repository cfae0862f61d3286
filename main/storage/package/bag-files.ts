import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** What lies in the folder of a bag: its files by their paths with slashes, with their sizes, and what is neither file nor folder. */
export interface BagFiles {
  readonly sizes: ReadonlyMap<string, number>;
  readonly strange: readonly string[];
  /** What was listed and could not be looked at. */
  readonly unread: readonly string[];
  readonly hasPayload: boolean;
}

/** Lists the files of a bag. Links are not followed: nothing outside of the bag is a part of it. */
export async function listBagFiles(folder: string): Promise<BagFiles> {
  const sizes = new Map<string, number>();
  const strange: string[] = [];
  const unread: string[] = [];
  const waiting = [''];
  let hasPayload = false;
  for (let below = waiting.pop(); below !== undefined; below = waiting.pop()) {
    const entries = await readdir(join(folder, below), { withFileTypes: true }).catch(() => null);
    if (entries === null) unread.push(below);
    for (const entry of entries ?? []) {
      const path = `${below}${entry.name}`;
      if (entry.isDirectory()) {
        waiting.push(`${path}/`);
        hasPayload ||= path === 'data';
      } else if (entry.isFile()) {
        const size = await lstat(join(folder, path)).then(
          (found) => found.size,
          () => null,
        );
        if (size === null) unread.push(path);
        else sizes.set(path, size);
      } else strange.push(path);
    }
  }
  return { sizes, strange, unread, hasPayload };
}
