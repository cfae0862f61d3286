import { AppError } from '../archive/app-error.ts';
import type { Carrier } from '../processes/carrier.ts';
import { connect, type Client } from '../processes/client.ts';
import { intakeLimits, readerArguments, type IntakeLimits } from '../processes/intake-pool.ts';
import type { IntakeCalls } from '../processes/protocol.ts';

/** How long a reader is kept for another page, in milliseconds: who leafs through saved pages waits for its start once. */
const keptForMs = 60_000;

/** Writes saved pages as they may be shown, one after another, by a reader of its own that is stopped when one takes too long. */
export class StillPages {
  readonly #carrier: Carrier;
  readonly #silenceMs: number;
  #reader: Client<IntakeCalls> | null = null;
  #turn: Promise<unknown> = Promise.resolve();
  #rest: NodeJS.Timeout | undefined;
  #ends = 0;

  constructor(carrier: Carrier, { silenceMs }: Pick<IntakeLimits, 'silenceMs'> = intakeLimits) {
    this.#carrier = carrier;
    this.#silenceMs = silenceMs;
  }

  /** Writes the page `from` a file `to` another. @throws {AppError} `file-not-readable`, `file-too-slow`, `reader-ended` */
  write(from: string, to: string): Promise<void> {
    const ends = this.#ends;
    const written = this.#turn.then(() => {
      if (ends !== this.#ends) throw new AppError('reader-ended', 'the reader was ended before this page');
      return this.#write(from, to);
    });
    this.#turn = written.catch(() => undefined);
    return written;
  }

  /** Ends the reader, and with it what it may remember of its pages; pages that are being written, or wait for that, fail. */
  end(): void {
    this.#ends += 1;
    clearTimeout(this.#rest);
    this.#reader?.kill();
    this.#reader = null;
  }

  async #write(from: string, to: string): Promise<void> {
    clearTimeout(this.#rest);
    const reader = this.#awake();
    let isTooSlow = false;
    const timer = setTimeout(() => {
      isTooSlow = true;
      reader.kill();
    }, this.#silenceMs);
    try {
      await reader.ask('page.still', { from, to });
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'process-ended') throw error;
      throw new AppError(isTooSlow ? 'file-too-slow' : 'reader-ended', error.message, { cause: error });
    } finally {
      clearTimeout(timer);
      if (this.#reader === reader) this.#rest = setTimeout(() => this.end(), keptForMs).unref();
    }
  }

  #awake(): Client<IntakeCalls> {
    if (this.#reader !== null && !this.#reader.hasEnded) return this.#reader;
    const { memoryMB } = intakeLimits;
    this.#reader = connect<IntakeCalls>(
      this.#carrier('intake', readerArguments(memoryMB), { memoryMB }),
      () => undefined,
    );
    return this.#reader;
  }
}
