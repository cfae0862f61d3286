import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { AppError } from '../archive/app-error.ts';

const pieceBytes = 262_144;

/** The checksums of a file by the names of several kinds, read once, piece by piece. @throws {AppError} `cancelled` */
export async function hashesOfFile(
  path: string,
  kinds: readonly string[],
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  const hashes = kinds.map((kind) => [kind, createHash(kind)] as const);
  for await (const piece of piecesOf(path)) {
    if (signal?.aborted === true) throw new AppError('cancelled', `stopped in the middle of ${path}`);
    for (const [, hash] of hashes) hash.update(piece);
  }
  return new Map(hashes.map(([kind, hash]) => [kind, hash.digest('hex')]));
}

/** The SHA-256 of a file, in hexadecimal, read piece by piece. */
export async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of piecesOf(path)) hash.update(piece);
  return hash.digest('hex');
}

/** The bytes of a file, piece by piece; each is only good until the next is asked for. */
export async function* piecesOf(path: string): AsyncGenerator<Uint8Array> {
  await using file = await open(path);
  const buffer = Buffer.allocUnsafe(pieceBytes);
  for (;;) {
    const { bytesRead } = await file.read(buffer, 0, pieceBytes);
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
  }
}
