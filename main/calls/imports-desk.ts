import { availableParallelism } from 'node:os';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importEnds, type ImportId, type ImportProgress, type IntakeSource } from '../../preload/contract/imports.ts';
import { AppError } from '../archive/app-error.ts';
import { newId } from '../archive/identity.ts';
import type { IntakeFile } from '../archive/read-article.ts';
import { ImportJob } from '../jobs/import-job.ts';
import { walk, walkStaged, type Walked } from '../jobs/walk.ts';
import type { ArchiveProcess } from '../processes/archive-process.ts';
import type { Carrier } from '../processes/carrier.ts';
import { IntakePool } from '../processes/intake-pool.ts';
import type { Incoming } from './incoming.ts';

/** Where imports are asked for, watched and cancelled; they run one after the other, each with all readers. */
export class ImportsDesk {
  readonly #archive: ArchiveProcess;
  readonly #incoming: Incoming;
  readonly #pool: IntakePool;
  readonly #onProgress: (progress: ImportProgress) => void;
  readonly #jobs = new Map<ImportId, ImportJob>();
  #last: Promise<void> = Promise.resolve();

  constructor(options: {
    readonly archive: ArchiveProcess;
    readonly incoming: Incoming;
    readonly carrier: Carrier;
    readonly onProgress: (progress: ImportProgress) => void;
  }) {
    this.#archive = options.archive;
    this.#incoming = options.incoming;
    this.#pool = new IntakePool(options.carrier, Math.max(1, availableParallelism() - 1));
    this.#onProgress = options.onProgress;
  }

  /** Starts an import of what doors have admitted; staged bytes are removed afterwards. @throws {AppError} `not-found` */
  start(sources: readonly IntakeSource[]): ImportId {
    const admitted = this.#incoming.take(sources);
    const paths = admitted.flatMap((one) => (one.kind === 'path' ? [one.path] : []));
    const staged = admitted.flatMap((one) => (one.kind === 'staged' ? [one.file] : []));
    return this.#run(both(walk(paths), walkStaged(staged)), false, async (failed) => {
      // What failed may be asked for again; what nobody comes back for is swept later.
      for (const { path } of staged) if (!failed.has(path)) await rm(path, { force: true });
    });
  }

  /** Reads what failed in an import once more, as a new import: one file, or all with null. @throws {AppError} `not-found` */
  again(id: ImportId, fileName: string | null, asText: boolean): ImportId {
    const files = fileName === null ? [...this.#job(id).failed] : [this.failedFile(id, fileName)];
    const again = files.map((file) => (asText ? { ...file, as: 'plain-text' as const } : file));
    return this.#run(walkStaged(again), false, () => Promise.resolve());
  }

  /** A file that failed in an import of this session. @throws {AppError} `not-found` */
  failedFile(id: ImportId, fileName: string): IntakeFile {
    const file = this.#job(id).failed.find((one) => one.fileName === fileName);
    if (file === undefined) throw new AppError('not-found', `${fileName} did not fail in import ${id}`);
    return file;
  }

  /** Starts an import of files of the person's own, where they lie. */
  startPaths(paths: readonly string[]): ImportId {
    return this.#run(walk(paths), false, () => Promise.resolve());
  }

  /** Starts an import of what was on the clipboard; HTML is preferred to text. @throws {AppError} `bad-input` when there is neither */
  async paste(html: string | null, text: string | null): Promise<ImportId> {
    const isHtml = html !== null && html.trim() !== '';
    const content = isHtml ? html : text;
    if (content === null || content.trim() === '') throw new AppError('bad-input', 'nothing to paste');
    const { source, path } = this.#incoming.stage(isHtml ? 'clipboard.html' : 'clipboard.txt');
    await writeFile(path, content);
    return this.start([source]);
  }

  /** Starts the import of the sample library, whose articles are marked as such. */
  async startSample(folder: string): Promise<ImportId> {
    const names = (await readdir(folder)).filter((name) => name.endsWith('.md') && name !== 'README.md').toSorted();
    return this.#run(walk(names.map((name) => join(folder, name))), true, () => Promise.resolve());
  }

  /** Cancels an import; one that has ended is left as it is. @throws {AppError} `not-found` */
  cancel(id: ImportId): void {
    this.#job(id).cancel();
  }

  /** Lets an import rest, or go on; what is being read is read to its end. @throws {AppError} `not-found` */
  pause(id: ImportId, isPaused: boolean): void {
    this.#job(id).pause(isPaused);
  }

  /** How far an import of this session is. @throws {AppError} `not-found` */
  progress(id: ImportId): ImportProgress {
    return this.#job(id).progress();
  }

  /** Whether an import runs or waits for its turn. */
  get isWorking(): boolean {
    return Array.from(this.#jobs.values()).some((job) => !importEnds.has(job.progress().state));
  }

  /** Cancels what is running and ends the readers. */
  async close(): Promise<void> {
    for (const job of this.#jobs.values()) job.cancel();
    await this.#last;
    this.#pool.close();
  }

  #run(
    files: AsyncIterable<Walked>,
    isSample: boolean,
    afterwards: (failedPaths: ReadonlySet<string>) => Promise<void>,
  ): ImportId {
    const id: ImportId = newId();
    const job = new ImportJob({
      id,
      files,
      isSample,
      archive: this.#archive,
      pool: this.#pool,
      onProgress: this.#onProgress,
    });
    this.#jobs.set(id, job);
    this.#last = this.#last.then(() => job.run()).then(() => afterwards(new Set(job.failed.map(({ path }) => path))));
    return id;
  }

  #job(id: ImportId): ImportJob {
    const job = this.#jobs.get(id);
    if (job === undefined) throw new AppError('not-found', `no import ${id} in this session`);
    return job;
  }
}

async function* both(first: AsyncIterable<Walked>, second: AsyncIterable<Walked>): AsyncGenerator<Walked> {
  yield* first;
  yield* second;
}
