import { Worker } from 'node:worker_threads';
import type { ExportFormat, ExportProgress, ExportReport } from '../../preload/contract/exports.ts';
import type { Result } from '../../preload/contract/result.ts';
import { toError } from '../archive/app-error.ts';
import type { Exported } from './exported-articles.ts';
import { threadEntry } from './thread-entry.ts';

/** An export as its thread is given it. */
export interface ExportOrder extends Exported {
  /** The folder of the archive. */
  readonly archive: string;
  readonly format: ExportFormat;
  /** The folder that is written to. */
  readonly folder: string;
  /** Whether one file is to be made of all, for a download. */
  readonly isPacked: boolean;
}

/** What the thread of an export says: how far it is, and how it ended. */
export type ExportNews = { readonly progress: ExportProgress } | { readonly result: Result<ExportReport> };

/** Room for the young objects of the thread, in megabytes: nearly all it makes are words on their way to the disk. */
const youngMB = 48;

/**
 * Writes an export in a thread of its own, which reads the archive for itself: composing and citing a thousand articles takes seconds, in
 * which the archive goes on answering. The articles are as they are when it begins, whatever changes meanwhile.
 * @throws {AppError} what the writer of the format throws, `cancelled` when the signal says so
 */
export function writeExport(
  order: ExportOrder,
  signal: AbortSignal,
  onProgress: (progress: ExportProgress) => void,
): Promise<ExportReport> {
  const worker = new Worker(threadEntry('export-thread'), {
    workerData: order,
    resourceLimits: { maxYoungGenerationSizeMb: youngMB },
  });
  const cancel = (): void => worker.postMessage('cancel');
  signal.addEventListener('abort', cancel);
  if (signal.aborted) cancel();
  return new Promise<ExportReport>((resolve, reject) => {
    worker.on('message', (news: ExportNews) => {
      if ('progress' in news) onProgress(news.progress);
      else if (news.result.ok) resolve(news.result.value);
      else reject(asMetHere(news.result.failure));
    });
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the thread of the export ended early, with ${code}`)));
  }).finally(() => signal.removeEventListener('abort', cancel));
}

/** A failure of the thread; damage of the archive as SQLite would tell of it here, so that the archive's process takes note of it. */
function asMetHere(failure: Extract<Result<never>, { ok: false }>['failure']): Error {
  if (failure.code !== 'archive-damaged') return toError(failure);
  return Object.assign(new Error(failure.message), { code: 'SQLITE_CORRUPT' });
}
