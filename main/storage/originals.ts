import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { AppError } from '../archive/app-error.ts';
import { pathBySha256, writeDurably } from './durable-file.ts';

/** Where the original with this SHA-256 lies below the folder of originals. */
export function originalPath(originals: string, sha256: string): string {
  return pathBySha256(originals, sha256);
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
  await writeDurably(originals, target, bytes);
  return bytes.length;
}
