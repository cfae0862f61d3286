import { existsSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '../archive/app-error.ts';
import { archivePaths } from '../archive/archive-paths.ts';
import { newId } from '../archive/identity.ts';

/** Where the bytes with this SHA-256 lie below their folder. */
export function pathBySha256(folder: string, sha256: string): string {
  return join(folder, sha256.slice(0, 2), sha256);
}

/** Writes a file below a folder so that it is there whole, or not at all, whatever happens: written beside, synced, renamed. @throws {AppError} `archive-moved` */
export async function writeDurably(folder: string, target: string, bytes: Uint8Array): Promise<void> {
  const parent = dirname(target);
  // Made anew where the archive was, it would part the originals from their archive.
  if (!existsSync(dirname(folder))) throw new AppError('archive-moved', `${dirname(folder)} is not there`);
  if ((await mkdir(parent, { recursive: true })) !== undefined) await syncFolder(folder);
  const half = `${target}.${newId()}.half`;
  try {
    const file = await open(half, 'w');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(half, target);
  } catch (error) {
    await rm(half, { force: true });
    throw error;
  }
  await syncFolder(parent);
}

/** Syncs a folder and those in it, after which all that was renamed into them is sure to be there. A folder that is not there has nothing to lose. */
export async function syncFolders(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null);
  if (entries === null) return;
  for (const entry of entries) if (entry.isDirectory()) await syncFolder(join(folder, entry.name));
  await syncFolder(folder);
}

/** How old what a stopped program left must be, for it not to be another's that is just being written, in milliseconds. */
const oldAfterMs = 60 * 60 * 1000;

/** Takes away the halves of originals and pictures that a stopped program has left. */
export async function sweepHalves(archiveFolder: string, now = Date.now()): Promise<void> {
  const { originals, images } = archivePaths(archiveFolder);
  for (const folder of [originals, images]) {
    for (const part of await readdir(folder).catch(() => [])) {
      for (const name of await readdir(join(folder, part)).catch(() => [])) {
        if (!name.endsWith('.half')) continue;
        const half = join(folder, part, name);
        if ((await stat(half)).mtimeMs < now - oldAfterMs) await rm(half, { force: true });
      }
    }
  }
}

/** A rename is only sure to survive a power cut once its folder is synced; Windows neither needs nor allows it. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
