import { existsSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '../archive/app-error.ts';
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
