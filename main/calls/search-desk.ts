import type { CallInput, CallOutput } from '../../preload/contract/calls.ts';
import { AppError } from '../archive/app-error.ts';
import type { ArchiveProcess } from '../processes/archive-process.ts';

/** The searches of a window, which can be stopped. */
export class SearchDesk {
  readonly #archive: Pick<ArchiveProcess, 'ask' | 'restart'>;
  readonly #running = new Set<object>();
  readonly #stopped = new WeakSet<object>();

  constructor(archive: Pick<ArchiveProcess, 'ask' | 'restart'>) {
    this.#archive = archive;
  }

  /** Searches. @throws {AppError} `cancelled` when it was stopped */
  async run(input: CallInput<'search.run'>): Promise<CallOutput<'search.run'>> {
    const search = {};
    this.#running.add(search);
    try {
      return await this.#archive.ask('search.run', input);
    } catch (error) {
      throw this.#stopped.has(search) ? new AppError('cancelled', 'the search was stopped') : error;
    } finally {
      this.#running.delete(search);
    }
  }

  /**
   * Stops the searches under way. SQLite cannot be spoken to while it searches, so its process is ended and started anew;
   * what an import was filing is sent to it again.
   */
  stop(): void {
    if (this.#running.size === 0) return;
    for (const search of this.#running) this.#stopped.add(search);
    this.#archive.restart();
  }
}
