import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** What lies in the folder of a bag: its files by their paths with slashes, with their sizes, and what is neither file nor folder. */
export interface BagFiles {
  readonly sizes: ReadonlyMap<string, number>;
  readonly strange: readonly string[];
  readonly hasPayload: boolean;
}

/** Lists the files of a bag. Links are not followed: nothing outside of the bag is a part of it. */
export async function listBagFiles(folder: string): Promise<BagFiles> {
  const sizes = new Map<string, number>();
  const strange: string[] = [];
  const waiting = [''];
  let hasPayload = false;
  for (let below = waiting.pop(); below !== undefined; below = waiting.pop()) {
    for (const entry of await readdir(join(folder, below), { withFileTypes: true })) {
      const path = `${below}${entry.name}`;
      if (entry.isDirectory()) {
        waiting.push(`${path}/`);
        hasPayload ||= path === 'data';
      } else if (entry.isFile()) sizes.set(path, (await lstat(join(folder, path))).size);
      else strange.push(path);
    }
  }
  return { sizes, strange, hasPayload };
}
