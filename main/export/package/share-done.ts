import { AppError } from '../../archive/app-error.ts';
import type { ExportProgress } from '../../../preload/contract/exports.ts';

/** What is to be packed, as far as it is known before. */
export interface PackageSize {
  /** Bytes of the database. */
  readonly database: number;
  /** Originals and pictures, and how many bytes they have together. */
  readonly files: number;
  readonly bytes: number;
  readonly articles: number;
}

/** What a file or article costs beside its bytes, in bytes that could be copied meanwhile: opening, syncing, writing pages of it. */
const costOf = { file: 300_000, article: 300_000 } as const;

/** It is told in thousandths: often enough to be seen to move, and no more often. */
const parts = 1000;

/** How much of a package is done, in a measure in which its steps take about the same time, and where it is stopped when that is wanted. */
export class ShareDone {
  readonly #signal: AbortSignal;
  readonly #tell: (progress: ExportProgress) => void;
  readonly #total: number;
  #done = 0;
  #told = -1;

  constructor(
    { database, files, bytes, articles }: PackageSize,
    isZipped: boolean,
    signal: AbortSignal,
    tell: (progress: ExportProgress) => void,
  ) {
    this.#signal = signal;
    this.#tell = tell;
    // The database is copied, then hashed; a zip goes through everything once more.
    const once = 2 * database + bytes + files * costOf.file + articles * costOf.article;
    this.#total = Math.max(1, once + (isZipped ? database + bytes + articles * costOf.article : 0));
    this.advance(0);
  }

  /** Notes that a file was packed. @throws {AppError} `cancelled` */
  file(): void {
    this.advance(costOf.file);
  }

  /** Notes that an article was written. @throws {AppError} `cancelled` */
  article(): void {
    this.advance(costOf.article);
  }

  /** Notes that so many bytes more were copied, hashed or zipped. @throws {AppError} `cancelled` */
  advance(bytes: number): void {
    if (this.#signal.aborted) throw new AppError('cancelled', `stopped at ${this.#told} of ${parts} parts`);
    this.#done += bytes;
    // What is counted before is a guess; all of it is told when there is a report.
    const part = Math.min(parts - 1, Math.floor((this.#done / this.#total) * parts));
    if (part <= this.#told) return;
    this.#told = part;
    this.#tell({ done: part, total: parts });
  }
}
