import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '../archive/app-error.ts';
import { newId } from '../archive/identity.ts';

/** Where the original with this SHA-256 lies below the folder of originals. */
export function originalPath(originals: string, sha256: string): string {
  return join(originals, sha256.slice(0, 2), sha256);
}

/** SHA-256 of some bytes, in hexadecimal. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Keeps a file's bytes under their SHA-256, synced to disk with its folder, and gives their number.
 * Keeping the same bytes again does nothing.
 * @throws {AppError} `file-changed` when the bytes are not the ones that were read
 */
export async function keepOriginal(originals: string, path: string, sha256: string): Promise<number> {
  const target = originalPath(originals, sha256);
  const kept = await stat(target).catch(() => null);
  if (kept !== null) return kept.size;
  const bytes = await readFile(path);
  if (sha256Of(bytes) !== sha256) throw new AppError('file-changed', `${path} is not what was read`);
  const folder = dirname(target);
  if ((await mkdir(folder, { recursive: true })) !== undefined) await syncFolder(originals);
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
  await syncFolder(folder);
  return bytes.length;
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
