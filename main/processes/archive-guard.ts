import { statSync } from 'node:fs';
import type { FailureCode } from '../../preload/contract/result.ts';
import { AppError, toError, toFailure } from '../archive/app-error.ts';
import { archivePaths } from '../archive/archive-paths.ts';
import { isDamage, withWayBack } from '../storage/damage.ts';

/** What the disk or its folder is the cause of, and can be over in a moment. */
const ofTheDisk: ReadonlySet<FailureCode> = new Set([
  'archive-damaged',
  'archive-in-use',
  'archive-moved',
  'archive-not-writable',
  'disk-failing',
  'disk-full',
]);

/** Keeps an open archive from being written to when it has turned out damaged, or is not where it was. */
export class ArchiveGuard {
  readonly #folder: string;
  readonly #place: string | null;
  #damage: Error | null = null;

  constructor(folder: string) {
    this.#folder = folder;
    this.#place = placeOf(folder);
  }

  /** @throws {AppError} `archive-damaged`, `archive-moved` */
  beforeWriting(): void {
    if (this.#damage !== null) throw this.#damage;
    assertInPlace(this.#folder, this.#place);
  }

  /** Notes what was thrown, and gives what to throw for it. */
  note(error: unknown): unknown {
    if (!isDamage(error) || (error instanceof AppError && error.code === 'archive-damaged')) return error;
    this.#damage ??= toError(toFailure(withWayBack(this.#folder, error)));
    return this.#damage;
  }
}

/** Whether an error is the disk's, and work may go on when that is over. */
export function isOfTheDisk(error: unknown): boolean {
  return ofTheDisk.has(toFailure(error).code);
}

/** @throws {AppError} `archive-moved` where the archive is gone, or `place` is given and another lies there */
export function assertInPlace(folder: string, place: string | null): void {
  const found = placeOf(folder);
  if (found === null || (place !== null && found !== place))
    throw new AppError('archive-moved', `${folder} is not what it was when it was opened`);
}

/** What the system knows the database by, whatever it is called. */
function placeOf(folder: string): string | null {
  const file = statSync(archivePaths(folder).archive, { throwIfNoEntry: false, bigint: true });
  return file === undefined ? null : `${file.dev}:${file.ino}`;
}
