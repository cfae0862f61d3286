import type { EventName, Events } from '../../preload/contract/events.ts';
import { AppError } from '../archive/app-error.ts';
import type { Carrier } from './carrier.ts';
import { connect, type Client } from './client.ts';
import type { ArchiveCalls, ArchiveEvents } from './protocol.ts';

/** Whether the archive serves a window, which wants suggestions and news of changes, or one command. */
export type ArchiveUse = 'window' | 'command';

/** How often in a row the process may end before it has answered anything, until it is given up. */
const fruitlessStarts = 3;

/**
 * The archive process, kept alive: when it ends unasked, its open questions fail with `process-ended` and a new one is
 * started on the same folder; nothing acknowledged is lost by that.
 */
export class ArchiveProcess {
  readonly #start: () => Client<ArchiveCalls>;
  readonly #onLost: (reason: string) => void;
  #startsSinceAnswer = 0;
  #hasAnswered = false;
  #client: Client<ArchiveCalls>;
  #isClosing = false;

  constructor(options: {
    readonly carrier: Carrier;
    readonly folder: string;
    readonly use: ArchiveUse;
    readonly version: string;
    readonly onEvent: <E extends EventName>(name: E, event: Events[E]) => void;
    readonly onLost: (reason: string) => void;
  }) {
    const { carrier, folder, use, version, onEvent } = options;
    this.#onLost = options.onLost;
    this.#start = () =>
      connect<ArchiveCalls>(
        carrier('archive', [folder, use, version, this.#hasAnswered ? 'again' : 'first']),
        (notice, payload) => onEvent(notice as keyof ArchiveEvents, payload as ArchiveEvents[keyof ArchiveEvents]), // -- sent by archive-entry.ts
      );
    this.#client = this.#begin();
  }

  /** The process's number, for those who measure it or, in tests, kill it. */
  get pid(): number | undefined {
    return this.#client.pid;
  }

  /** Asks the archive. @throws {AppError} the failure of the answer, or `process-ended` */
  async ask<N extends keyof ArchiveCalls>(
    name: N,
    input: ArchiveCalls[N]['input'],
  ): Promise<ArchiveCalls[N]['output']> {
    // By the time the end is known here, the next process has been started.
    if (this.#client.hasEnded) await this.#client.ended;
    const value = await this.#client.ask(name, input);
    this.#startsSinceAnswer = 0;
    this.#hasAnswered = true;
    return value;
  }

  /** Asks for what ends the process well, and waits until the next one is there. @throws {AppError} as `ask` */
  async askLast<N extends keyof ArchiveCalls>(
    name: N,
    input: ArchiveCalls[N]['input'],
  ): Promise<ArchiveCalls[N]['output']> {
    const last = this.#client;
    const value = await this.ask(name, input);
    await last.ended;
    return value;
  }

  /** Ends the process at once and starts it anew: what it was asked fails with `process-ended`, but for what it had acknowledged. */
  restart(): void {
    if (this.#isClosing) return;
    this.#startsSinceAnswer = 0;
    this.#client.kill();
  }

  /** Lets the archive finish what it is doing, close its files and end. */
  async close(): Promise<void> {
    if (this.#isClosing) {
      await this.#client.ended;
      return;
    }
    this.#isClosing = true;
    await this.#client.ask('archive.close', null).catch((error: unknown) => {
      if (!(error instanceof AppError) || error.code !== 'process-ended') this.#client.kill();
    });
    await this.#client.ended;
  }

  #begin(): Client<ArchiveCalls> {
    const client = this.#start();
    void client.ended.then((reason) => {
      if (this.#isClosing) return;
      this.#startsSinceAnswer += 1;
      if (this.#startsSinceAnswer > fruitlessStarts) this.#onLost(reason);
      else this.#client = this.#begin();
    });
    return client;
  }
}
