import { createReadStream } from 'node:fs';
import { open, readdir, rm, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { AppError } from '../../archive/app-error.ts';
import { onDisk } from '../write-whole.ts';
import { zipPieces, type ZippedFile } from '../zip-pieces.ts';

/** A zip without the extensions that many programs cannot read holds no more than this. */
const most = { files: 65_000, bytes: 4_000_000_000 } as const;

/** Sees that a package fits into a zip. @throws {AppError} `package-too-large` */
export function assertFits(files: number, bytes: number): void {
  if (files > most.files || bytes > most.bytes)
    throw new AppError('package-too-large', `${files} files with ${bytes} bytes are too many for a zip`);
}

/**
 * Makes one zip of a package, with its folder in it, in place of the folder, and gives its path. `onBytes` hears of every piece, and may
 * throw to stop it.
 * @throws {AppError} `package-too-large`, `cancelled`, `disk-full`
 */
export async function zipPackage(folder: string, name: string, onBytes: (bytes: number) => void): Promise<string> {
  const entries = await readdir(join(folder, name), { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map(({ parentPath, name: file }) => join(parentPath, file));
  let bytes = 0;
  for (const path of paths) bytes += (await stat(path)).size;
  assertFits(paths.length, bytes);
  const target = join(folder, `${name}.zip`);
  const files = paths.map((path): ZippedFile => ({
    name: relative(folder, path).split(sep).join('/'),
    pieces: piecesOf(path, onBytes),
  }));
  await onDisk(async () => {
    await using file = await open(target, 'wx');
    for await (const piece of zipPieces(files)) await file.writeFile(piece);
  });
  await rm(join(folder, name), { recursive: true, force: true });
  return target;
}

async function* piecesOf(path: string, onBytes: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  for await (const piece of createReadStream(path)) {
    if (!(piece instanceof Uint8Array)) continue;
    onBytes(piece.length);
    yield piece;
  }
}
