import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BagFiles } from './bag-files.ts';
import type { ToldLines } from './told-lines.ts';

/**
 * So many bytes of manifests and the like are read of one bag: those of a million files. Whoever makes a bag says how large they are, and
 * all of each is in memory.
 */
const mostBytes = 256 * 1024 * 1024;

/** A file that says a few things and is no list. */
const fewBytes = 1024 * 1024;

/** Reads the files of a bag that say what is in it, as texts; `null` for one that cannot be read, which is then told of. */
export class TagFiles {
  readonly #folder: string;
  readonly #files: BagFiles;
  readonly #problems: ToldLines;
  #left: number;

  constructor(folder: string, files: BagFiles, problems: ToldLines, most = mostBytes) {
    this.#folder = folder;
    this.#files = files;
    this.#problems = problems;
    this.#left = most;
  }

  /** One that says a few things. */
  async short(path: string, encoding: string): Promise<string | null> {
    return (this.#files.sizes.get(path) ?? 0) > fewBytes ? this.#tooLarge(path) : this.list(path, encoding);
  }

  /** One that may name every file of the bag. */
  async list(path: string, encoding: string): Promise<string | null> {
    const size = this.#files.sizes.get(path) ?? 0;
    if (size > this.#left) return this.#tooLarge(path);
    this.#left -= size;
    try {
      return decoded(await readFile(join(this.#folder, path)), encoding);
    } catch {
      this.#problems.push(`${path} cannot be read.`);
      return null;
    }
  }

  #tooLarge(path: string): null {
    this.#problems.push(`${path} is too large to be read.`);
    return null;
  }
}

function decoded(bytes: Buffer, encoding: string): string {
  const isBigEndian = encoding.startsWith('utf-16') && bytes[0] === 0xfe && bytes[1] === 0xff;
  // A mark before UTF-8 is against the rules, and must be seen to be.
  return new TextDecoder(isBigEndian ? 'utf-16be' : encoding, { ignoreBOM: encoding === 'utf-8' }).decode(bytes);
}
