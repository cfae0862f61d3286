import { stat } from 'node:fs/promises';
import { AppError } from '../archive/app-error.ts';
import type { IntakeFile } from '../archive/read-article.ts';
import type { Carrier } from './carrier.ts';
import { connect, type Client } from './client.ts';
import type { IntakeCalls, IntakeEvents } from './protocol.ts';
import { silenceClock, type SilenceClock } from './silence-clock.ts';

/** What one file may cost before its reader is stopped. */
export interface IntakeLimits {
  /** Time without a new part, in milliseconds; on a busy machine, see `silenceClock`. */
  readonly silenceMs: number;
  /** What its objects may take; the bytes it reads and the program itself have `besideMB` more. */
  readonly memoryMB: number;
  readonly fileBytes: number;
}

/** The limits files are read under. */
export const intakeLimits: IntakeLimits = { silenceMs: 20_000, memoryMB: 512, fileBytes: 100 * 1024 * 1024 };

/** The program, its code and a file of the largest size, as bytes and once more on their way to text, in megabytes. */
const besideMB = 384;

/** What a reader is started with whose objects may take so many megabytes. */
export function readerArguments(memoryMB: number): readonly string[] {
  return [String(memoryMB + besideMB)];
}

/** Takes a stretch of a file's parts; the reader waits while the promise is open. */
export type TakeParts = (stretch: IntakeEvents['file.parts']) => Promise<void>;

interface Reader {
  client: Client<IntakeCalls>;
  take: TakeParts;
  readonly cpuMs: () => number | null;
  clock: SilenceClock;
}

/** Intake processes that read outside files, one each at a time; one that passes a limit is killed and replaced. */
export class IntakePool {
  readonly size: number;
  readonly #carrier: Carrier;
  readonly #limits: IntakeLimits;
  readonly #idle: Reader[] = [];
  readonly #all = new Set<Reader>();

  constructor(carrier: Carrier, size: number, limits: IntakeLimits = intakeLimits) {
    this.#carrier = carrier;
    this.size = size;
    this.#limits = limits;
  }

  /**
   * Reads one file and hands its parts on, in order. At most `size` reads may be under way.
   * @throws {AppError} the file's own failure, or the limit it passed
   */
  async read(file: IntakeFile, take: TakeParts, signal: AbortSignal): Promise<void> {
    await this.#checkSize(file);
    if (signal.aborted) throw cancelled();
    const reader = this.#idle.pop() ?? this.#start();
    reader.take = take;
    let stoppedBy: AppError | null = null;
    const stop = (error: AppError): void => {
      stoppedBy ??= error;
      reader.client.kill();
    };
    const { silenceMs } = this.#limits;
    reader.clock = silenceClock(silenceMs, reader.cpuMs, () =>
      stop(new AppError('file-too-slow', `nothing for ${silenceMs} ms`)),
    );
    const cancel = (): void => stop(cancelled());
    signal.addEventListener('abort', cancel, { once: true });
    reader.clock.start();
    try {
      await reader.client.ask('file.read', file);
      this.#idle.push(reader);
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'process-ended') {
        this.#idle.push(reader);
        throw error;
      }
      const reason = await reader.client.ended;
      throw stoppedBy ?? endedBy(reason);
    } finally {
      reader.clock.end();
      signal.removeEventListener('abort', cancel);
    }
  }

  /** Ends every process, whatever it is reading. */
  close(): void {
    for (const reader of this.#all) reader.client.kill();
    this.#idle.length = 0;
  }

  #start(): Reader {
    const { memoryMB } = this.#limits;
    const carried = this.#carrier('intake', readerArguments(memoryMB), { memoryMB });
    const client = connect<IntakeCalls>(carried, (_notice, payload) => {
      reader.clock.stop();
      // -- the only notice of an intake process
      void reader.take(payload as IntakeEvents['file.parts']).then(() => {
        reader.clock.start();
        client.tell('parts.taken', null);
      });
    });
    const cpuMs = (): number | null => carried.cpuMs();
    const clock = silenceClock(this.#limits.silenceMs, cpuMs, () => undefined);
    const reader: Reader = { client, take: () => Promise.resolve(), cpuMs, clock };
    this.#all.add(reader);
    void client.ended.then(() => {
      this.#all.delete(reader);
      const place = this.#idle.indexOf(reader);
      if (place >= 0) this.#idle.splice(place, 1);
    });
    return reader;
  }

  async #checkSize(file: IntakeFile): Promise<void> {
    const found = await stat(file.path).catch((error: NodeJS.ErrnoException) => {
      throw new AppError(error.code === 'ENOENT' ? 'file-not-found' : 'file-not-readable', error.message);
    });
    if (!found.isFile()) throw new AppError('file-not-recognised', 'neither a file nor a folder');
    if (found.size === 0) throw new AppError('file-empty', 'no bytes');
    if (found.size > this.#limits.fileBytes) throw new AppError('file-too-large', `${found.size} bytes`);
  }
}

function cancelled(): AppError {
  return new AppError('cancelled', 'the import was cancelled');
}

/** V8 aborts a process whose heap passes its limit; its own watch, or the system, kills one that takes too much beside it. */
function endedBy(reason: string): AppError {
  return /SIGKILL|SIGABRT|\b134\b|SIGTRAP|\b133\b/.test(reason)
    ? new AppError('memory-exceeded', reason)
    : new AppError('reader-ended', reason);
}
