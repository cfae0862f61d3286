import { createHash } from 'node:crypto';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { newId } from '../../archive/identity.ts';
import { pathBySha256 } from '../durable-file.ts';
import { piecesOf, sha256OfFile } from '../hash-file.ts';

/** What became of a file that was to be kept: it was copied, it was here already, its bytes are others than its name says, or it cannot be read. */
export type Kept = 'copied' | 'here' | 'damaged' | 'unread';

/** Thrown for what goes wrong with the file that is read: it is not the disk of the archive that failed. */
class Unread extends Error {}

/** Copies a file below a folder under its SHA-256, synced to disk; nothing is kept whose bytes are others. The folders are to be synced after. */
export async function copyVerified(source: string, folder: string, sha256: string): Promise<Kept> {
  const target = pathBySha256(folder, sha256);
  if (await isThere(target, sha256)) return 'here';
  await mkdir(dirname(target), { recursive: true });
  const half = `${target}.${newId()}.half`;
  try {
    const hash = createHash('sha256');
    {
      await using to = await open(half, 'wx');
      for await (const piece of readable(source)) {
        hash.update(piece);
        await to.writeFile(piece);
      }
      await to.sync();
    }
    if (hash.digest('hex') !== sha256) {
      await rm(half, { force: true });
      return 'damaged';
    }
    await rename(half, target);
    return 'copied';
  } catch (error) {
    await rm(half, { force: true });
    if (error instanceof Unread) return 'unread';
    throw error;
  }
}

async function* readable(source: string): AsyncGenerator<Uint8Array> {
  try {
    yield* piecesOf(source);
  } catch (error) {
    throw new Unread(String(error), { cause: error });
  }
}

/** Whether a file is there as it should be; one that a disk has damaged is written again. */
async function isThere(path: string, sha256: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found !== null && (await sha256OfFile(path)) === sha256;
}
