import { Worker } from 'node:worker_threads';
import type { ArticleId } from '../../preload/contract/articles.ts';
import type { BackupComparison, BackupReason } from '../../preload/contract/backups.ts';
import type { Result } from '../../preload/contract/result.ts';
import { toError } from '../archive/app-error.ts';
import type { BackupRecord } from '../storage/backups.ts';
import { threadEntry } from './thread-entry.ts';

/** What can be done with the database and its backups beside the archive's other work, and what each gives. */
export interface DatabaseTasks {
  write: { input: { reason: BackupReason; now: number }; output: BackupRecord };
  /** Copies the database to a new file. */
  copy: { input: { to: string }; output: null };
  compare: { input: { name: string }; output: BackupComparison };
  holding: { input: { ids: readonly ArticleId[] }; output: readonly string[] };
  /** What SQLite finds wrong with the file of the archive. */
  structure: { input: null; output: readonly string[] };
  prepareRestore: { input: { name: string; now: number }; output: BackupRecord };
}

/** A task as its thread is given it. */
export interface DatabaseOrder<N extends keyof DatabaseTasks = keyof DatabaseTasks> {
  readonly folder: string;
  readonly task: N;
  readonly input: DatabaseTasks[N]['input'];
}

/** Does a task in a thread of its own, so that no question waits for it. @throws {AppError} what the task throws */
export function runDatabaseTask<N extends keyof DatabaseTasks>(
  folder: string,
  task: N,
  input: DatabaseTasks[N]['input'],
): Promise<DatabaseTasks[N]['output']> {
  const order: DatabaseOrder = { folder, task, input };
  const worker = new Worker(threadEntry('database-worker'), { workerData: order });
  return new Promise((resolve, reject) => {
    worker.once('message', (result: Result<DatabaseTasks[N]['output']>) => {
      if (result.ok) resolve(result.value);
      else reject(toError(result.failure));
    });
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the thread of the task ended early, with ${code}`)));
  });
}
