import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { newId } from '../archive/identity.ts';

/** Where the bytes with this SHA-256 lie below their folder. */
export function pathBySha256(folder: string, sha256: string): string {
  return join(folder, sha256.slice(0, 2), sha256);
}

/** Writes a file below a folder so that it is there whole, or not at all, whatever happens: written beside, synced, renamed. */
export async function writeDurably(folder: string, target: string, bytes: Uint8Array): Promise<void> {
  const parent = dirname(target);
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
