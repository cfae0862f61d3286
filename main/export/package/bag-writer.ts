import { createHash } from 'node:crypto';
import { mkdir, open, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { bagInfoText, type BagInfo } from '../../archive/bag/bag-info.ts';
import { ourDeclaration } from '../../archive/bag/bag-version.ts';
import { manifestLine } from '../../archive/bag/manifest.ts';
import { AppError } from '../../archive/app-error.ts';

const pieceBytes = 262_144;

/** Writes the files of a bag into a folder, hashing them as they are written, and at the end the manifests that name them. */
export class BagWriter {
  readonly #folder: string;
  readonly #made = new Set<string>();
  readonly #lines: string[] = [];
  #bytes = 0;

  /** Hears of every piece that is copied or hashed, and may throw to stop it. */
  readonly #onBytes: (bytes: number) => void;

  constructor(folder: string, onBytes: (bytes: number) => void) {
    this.#folder = folder;
    this.#onBytes = onBytes;
  }

  /** Where a file of the payload lies, in a folder that is made where it is missing. */
  async place(path: string): Promise<string> {
    const target = join(this.#folder, 'data', path);
    const folder = dirname(target);
    if (!this.#made.has(folder)) {
      await mkdir(folder, { recursive: true });
      this.#made.add(folder);
    }
    return target;
  }

  /** Writes a file of the payload, piece by piece. It can be made again from the rest, and is not waited for until the disk has it. */
  async write(path: string, pieces: Iterable<string> | AsyncIterable<string | Uint8Array>): Promise<void> {
    await using file = await open(await this.place(path), 'wx');
    const hash = createHash('sha256');
    let bytes = 0;
    for await (const piece of gathered(pieces)) {
      hash.update(piece);
      bytes += piece.length;
      await file.writeFile(piece);
    }
    this.#note(path, hash.digest('hex'), bytes);
  }

  /** Copies a file of the archive, whose bytes must be what they are named by. @throws {AppError} `original-damaged` */
  async copy(path: string, source: string, sha256: string): Promise<void> {
    await using file = await open(await this.place(path), 'wx');
    const hash = createHash('sha256');
    let bytes = 0;
    for await (const piece of keptPieces(source)) {
      this.#onBytes(piece.length);
      hash.update(piece);
      bytes += piece.length;
      await file.writeFile(piece);
    }
    if (hash.digest('hex') !== sha256) throw damaged(source, 'is not what was filed');
    await file.sync();
    this.#note(path, sha256, bytes);
  }

  /** Names a file of the payload that something else has written. */
  async add(path: string): Promise<void> {
    const target = await this.place(path);
    const hash = createHash('sha256');
    for await (const piece of piecesOf(target)) {
      this.#onBytes(piece.length);
      hash.update(piece);
    }
    await using file = await open(target, 'r+');
    await file.sync();
    this.#note(path, hash.digest('hex'), (await stat(target)).size);
  }

  /** Writes the manifests, and what the bag says of itself. */
  async finish(info: BagInfo): Promise<void> {
    const oxum: BagInfo = [['Payload-Oxum', `${this.#bytes}.${this.#lines.length}`]];
    const tagFiles: readonly (readonly [string, string])[] = [
      ['bagit.txt', ourDeclaration],
      ['bag-info.txt', bagInfoText([...info, ...oxum])],
      [
        'manifest-sha256.txt',
        this.#lines.toSorted((one, other) => (one.slice(66) < other.slice(66) ? -1 : 1)).join(''),
      ],
    ];
    const hashes = tagFiles.map(([name, text]) => manifestLine(name, createHash('sha256').update(text).digest('hex')));
    for (const [name, text] of [...tagFiles, ['tagmanifest-sha256.txt', hashes.join('')] as const]) {
      await using file = await open(join(this.#folder, name), 'wx');
      await file.writeFile(text);
      await file.sync();
    }
  }

  #note(path: string, sha256: string, bytes: number): void {
    this.#lines.push(manifestLine(`data/${path}`, sha256));
    this.#bytes += bytes;
  }
}

/** The bytes of a file, piece by piece; each is only good until the next is asked for. */
async function* piecesOf(path: string): AsyncGenerator<Uint8Array> {
  await using file = await open(path);
  const buffer = Buffer.allocUnsafe(pieceBytes);
  for (;;) {
    const { bytesRead } = await file.read(buffer, 0, pieceBytes);
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
  }
}

/** The same of a file of the archive, which must be there. */
async function* keptPieces(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* piecesOf(path);
  } catch (error) {
    throw damaged(path, 'cannot be read', error);
  }
}

function damaged(path: string, what: string, cause?: unknown): AppError {
  return new AppError('original-damaged', `${path} ${what}`, { cause, details: { file: path } });
}

async function* gathered(pieces: Iterable<string> | AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  let waiting: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of pieces) {
    const chunk = typeof piece === 'string' ? Buffer.from(piece.toWellFormed()) : piece;
    waiting.push(chunk);
    bytes += chunk.length;
    if (bytes < pieceBytes) continue;
    yield Buffer.concat(waiting);
    waiting = [];
    bytes = 0;
  }
  yield Buffer.concat(waiting);
}
