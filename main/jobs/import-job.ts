import { importEnds, type ImportId, type ImportProgress } from '../../preload/contract/imports.ts';
import { AppError, toFailure } from '../archive/app-error.ts';
import type { FileReading } from '../archive/filing-batch.ts';
import type { IntakeFile, UnreadPart } from '../archive/read-article.ts';
import type { ArchiveProcess } from '../processes/archive-process.ts';
import { askAgain } from '../processes/ask-again.ts';
import type { IntakePool } from '../processes/intake-pool.ts';
import { FilingQueue } from './filing-queue.ts';
import { Rate } from './rate.ts';
import type { Walked } from './walk.ts';

/** How often progress is told. */
const tellEveryMs = 100;

/** What an import needs. `files` may still be growing while the first are read. */
export interface ImportPlan {
  readonly id: ImportId;
  readonly files: AsyncIterable<Walked>;
  readonly isSample: boolean;
  readonly archive: Pick<ArchiveProcess, 'ask'>;
  readonly pool: IntakePool;
  readonly onProgress: (progress: ImportProgress) => void;
}

/**
 * One import, from files to filed articles: readers read, the archive files in batches. One bad file is that file's
 * failure; an archive that cannot be written ends the import. Cancelling or a crash leaves whole articles or nothing.
 */
export class ImportJob {
  readonly #plan: ImportPlan;
  readonly #queue: FilingQueue;
  readonly #abort = new AbortController();
  readonly #rate = new Rate(Date.now());
  readonly #counts = { done: 0, total: 0, filed: 0, needLook: 0, duplicates: 0, failed: 0 };
  readonly #failed = new Map<string, IntakeFile>();
  readonly #filings = new Set<Promise<unknown>>();
  #state: Exclude<ImportProgress['state'], 'paused'> = 'counting';
  /** Open while the import is paused. */
  #pause: PromiseWithResolvers<void> | null = null;
  #current: string | null = null;
  #failure: ImportProgress['failure'] = null;
  #toldAt = 0;

  constructor(plan: ImportPlan) {
    this.#plan = plan;
    this.#queue = new FilingQueue(plan.archive, plan.id, plan.isSample);
  }

  /** The files something of which was not filed, so far. */
  get failed(): readonly IntakeFile[] {
    return [...this.#failed.values()];
  }

  /** Stops reading and drops what is not yet being filed. */
  cancel(): void {
    this.#end(new AppError('cancelled', 'the import was cancelled'));
  }

  /** Lets the import rest once what is being read has been read, or go on. */
  pause(isPaused: boolean): void {
    if (isPaused) this.#pause ??= Promise.withResolvers();
    else this.#goOn();
    this.#queue.hurry(isPaused);
    this.#plan.onProgress(this.progress());
  }

  #goOn(): void {
    this.#rate.restart(Date.now(), this.#counts.done);
    this.#pause?.resolve();
    this.#pause = null;
  }

  /** Runs to the end, whatever comes; the outcome is in the last progress. */
  async run(): Promise<void> {
    const { archive, id, pool } = this.#plan;
    try {
      await askAgain(() => archive.ask('import.begin', { id }));
      const files = this.#waitingFiles();
      await Promise.all(Array.from({ length: pool.size }, () => this.#readAll(files)));
      this.#queue.hurry(true);
      while (this.#filings.size > 0) await Promise.all(this.#filings);
    } catch (error) {
      this.#end(error);
    }
    this.#state = endState(this.#failure);
    const end = { id, state: this.#state };
    await askAgain(() => archive.ask('import.end', end)).catch((error: unknown) => this.#end(error));
    this.#current = null;
    this.#plan.onProgress(this.progress());
  }

  /** How far the import is now. */
  progress(): ImportProgress {
    const { done, total } = this.#counts;
    const filesPerSecond = this.#rate.at(Date.now(), done);
    const isCounted = this.#state !== 'counting' && filesPerSecond > 0;
    return {
      id: this.#plan.id,
      state: this.#pause !== null && !importEnds.has(this.#state) ? 'paused' : this.#state,
      ...this.#counts,
      filesPerSecond,
      secondsLeft: isCounted ? (total - done) / filesPerSecond : null,
      current: this.#current,
      failure: this.#failure,
    };
  }

  /** Counts all files without waiting for them to be read, and hands them out one by one. */
  async *#waitingFiles(): AsyncGenerator<Walked, void> {
    const found: Walked[] = [];
    let wake: () => void = () => undefined;
    const counting = (async () => {
      for await (const walked of this.#plan.files) {
        if (this.#abort.signal.aborted) break;
        found.push(walked);
        this.#counts.total += 1;
        wake();
      }
      if (this.#state === 'counting') this.#state = 'reading';
    })();
    const counted = counting.then(() => wake());
    while (!this.#abort.signal.aborted) {
      const next = found.shift();
      if (next !== undefined) yield next;
      else if (this.#state === 'counting')
        await Promise.race([counted, new Promise<void>((resolve) => (wake = resolve))]);
      else break;
    }
    await counting;
  }

  async #readAll(files: AsyncGenerator<Walked, void>): Promise<void> {
    // Not `for await`: several readers share the generator, and the first to end must not close it for the others.
    for (;;) {
      await this.#pause?.promise;
      const next = await files.next();
      if (next.done === true || this.#abort.signal.aborted) return;
      const walked = next.value;
      if (walked.kind === 'file') await this.#readOne(walked.file);
      else this.#fileEnded([this.#fail({ path: walked.fileName, fileName: walked.fileName }, walked)]);
    }
  }

  async #readOne(file: IntakeFile): Promise<void> {
    const filings: Promise<void>[] = [];
    this.#current = file.fileName;
    this.#tell();
    try {
      await this.#plan.pool.read(
        file,
        async ({ sha256, parts }) => {
          filings.push(this.#file({ path: file.path, fileName: file.fileName, sha256, parts }, file));
          await this.#queue.room();
        },
        this.#abort.signal,
      );
    } catch (error) {
      if (this.#abort.signal.aborted) {
        this.#waitFor(Promise.allSettled(filings));
        return;
      }
      filings.push(this.#fail(file, toFailure(error)));
    }
    await this.#queue.room();
    this.#fileEnded(filings);
  }

  #fail(file: IntakeFile, failure: Pick<UnreadPart, 'code' | 'message'>): Promise<void> {
    const { code, message } = failure;
    const part: UnreadPart = { kind: 'unread', part: 0, entry: null, code, message };
    const { path, fileName } = file;
    return this.#file({ path, fileName, sha256: null, parts: [JSON.stringify(part)] }, file);
  }

  /** Files a reading. What keeps it from being filed ends the import at once: the file it is of may still be being read. */
  #file(reading: FileReading, file: IntakeFile): Promise<void> {
    const filing = this.#count(reading, file);
    filing.catch((error: unknown) => this.#end(error));
    return filing;
  }

  async #count(reading: FileReading, file: IntakeFile): Promise<void> {
    for (const outcome of await this.#queue.add(reading)) {
      if (outcome.kind === 'filed') {
        this.#counts.filed += 1;
        if (outcome.warnings.length > 0) this.#counts.needLook += 1;
      } else if (outcome.kind === 'duplicate') this.#counts.duplicates += 1;
      else {
        this.#counts.failed += 1;
        this.#failed.set(file.fileName, file);
      }
    }
  }

  /** A file counts as done when everything read from it is filed; the next one is read meanwhile. */
  #fileEnded(filings: readonly Promise<void>[]): void {
    this.#waitFor(
      Promise.all(filings).then(
        () => {
          this.#counts.done += 1;
          this.#tell();
        },
        () => undefined,
      ),
    );
  }

  /** Lets the import end no sooner than this has. */
  #waitFor(filing: Promise<unknown>): void {
    this.#filings.add(filing);
    void filing.finally(() => this.#filings.delete(filing));
  }

  #end(error: unknown): void {
    const { code, message } = toFailure(error);
    this.#failure ??= { code, message };
    this.#abort.abort();
    this.#goOn();
    this.#queue.drop(new AppError(code, message));
  }

  #tell(): void {
    const now = Date.now();
    if (now - this.#toldAt < tellEveryMs) return;
    this.#toldAt = now;
    this.#plan.onProgress(this.progress());
  }
}

function endState(failure: ImportProgress['failure']): 'finished' | 'cancelled' | 'stopped' {
  if (failure === null) return 'finished';
  return failure.code === 'cancelled' ? 'cancelled' : 'stopped';
}
