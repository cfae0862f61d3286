import type { AppError } from '../archive/app-error.ts';
import type { ImportId, ImportOutcome } from '../../preload/contract/imports.ts';
import { askAgain } from '../processes/ask-again.ts';
import type { ArchiveProcess } from '../processes/archive-process.ts';
import type { FileReading } from '../archive/filing-batch.ts';

/** What one batch may hold: enough that a sync of the disk serves many articles, little enough that searches are answered in between. */
const readingsPerBatch = 16;
const charactersPerBatch = 1024 * 1024;
/** How much may wait before readers are made to wait. */
const charactersWaiting = 16 * 1024 * 1024;
/** How long readings gather after a batch, in milliseconds: a search waits for few batches, not for one with every article. */
const gatheringMs = 250;

interface Waiting {
  readonly reading: FileReading;
  readonly size: number;
  readonly resolve: (outcomes: readonly ImportOutcome[]) => void;
  readonly reject: (error: unknown) => void;
}

/** Hands readings to the archive in batches, one batch at a time, while the next ones gather. */
export class FilingQueue {
  readonly #archive: Pick<ArchiveProcess, 'ask'>;
  readonly #importId: ImportId;
  readonly #isSample: boolean;
  readonly #waiting: Waiting[] = [];
  #size = 0;
  #isFiling = false;
  #onRoom: (() => void)[] = [];
  #isHurried = false;
  #onGathered: () => void = () => undefined;

  constructor(archive: Pick<ArchiveProcess, 'ask'>, importId: ImportId, isSample: boolean) {
    this.#archive = archive;
    this.#importId = importId;
    this.#isSample = isSample;
  }

  /** Settles when the reading is filed and safe on disk, with what became of it: each article, or the file. */
  add(reading: FileReading): Promise<readonly ImportOutcome[]> {
    return new Promise((resolve, reject) => {
      const size = reading.parts.reduce((sum, part) => sum + part.length, 0);
      this.#waiting.push({ reading, size, resolve, reject });
      this.#size += size;
      if (this.#isFull()) this.#onGathered();
      void this.#file();
    });
  }

  /** Files what waits, and what comes, without letting it gather: when nothing more is to come, or nothing for a while. */
  hurry(isHurried: boolean): void {
    this.#isHurried = isHurried;
    if (isHurried) this.#onGathered();
  }

  /** Settles when so little is waiting that more may be read. */
  async room(): Promise<void> {
    while (this.#size > charactersWaiting) await new Promise<void>((resolve) => this.#onRoom.push(resolve));
  }

  /** Drops what waits to be filed. */
  drop(error: AppError): void {
    const dropped = this.#waiting.splice(0);
    for (const { reject } of dropped) reject(error);
    this.#shrink(dropped.reduce((sum, { size }) => sum + size, 0));
    this.#onGathered();
  }

  async #file(): Promise<void> {
    if (this.#isFiling) return;
    this.#isFiling = true;
    while (this.#waiting.length > 0) {
      const batch = this.#nextBatch();
      try {
        const outcomes = await this.#send(batch.map(({ reading }) => reading));
        let next = 0;
        for (const { reading, resolve } of batch) resolve(outcomes.slice(next, (next += reading.parts.length)));
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
      this.#shrink(batch.reduce((sum, { size }) => sum + size, 0));
      await this.#gathered();
    }
    this.#isFiling = false;
  }

  /** Settles when the next batch may go: it is full, or in a hurry, or the one before it was long ago. */
  async #gathered(): Promise<void> {
    if (this.#isHurried || this.#isFull()) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, gatheringMs);
      this.#onGathered = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  #isFull(): boolean {
    return this.#waiting.length >= readingsPerBatch || this.#size >= charactersPerBatch;
  }

  /** A batch whose answer was lost with the process is sent again; the archive recognises what it had filed of it. */
  #send(readings: readonly FileReading[]): Promise<readonly ImportOutcome[]> {
    const batch = { importId: this.#importId, isSample: this.#isSample, readings };
    return askAgain((isRetry) => this.#archive.ask('import.file', { ...batch, isRetry }));
  }

  #nextBatch(): readonly Waiting[] {
    let count = 0;
    let size = 0;
    while (count < this.#waiting.length && count < readingsPerBatch && (count === 0 || size < charactersPerBatch)) {
      size += this.#waiting[count]?.size ?? 0;
      count += 1;
    }
    return this.#waiting.splice(0, count);
  }

  #shrink(by: number): void {
    this.#size -= by;
    const freed = this.#onRoom;
    this.#onRoom = [];
    for (const resolve of freed) resolve();
  }
}
