import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { PageLook } from './page-look.ts';

/** What a worker is asked to do with a page. */
export type PageTask =
  | { readonly kind: 'look'; readonly folder: string; readonly file: string; readonly truth: string }
  | {
      readonly kind: 'read';
      readonly folder: string;
      readonly file: string;
      readonly chances: readonly number[] | null;
    };

/** What it answers. */
export interface PageAnswer {
  readonly look?: PageLook | null;
  readonly text?: string;
}

/** Does tasks on all processors; the answers stand in the order of the tasks. @throws {Error} when a worker fails */
export async function onAllProcessors(tasks: readonly PageTask[]): Promise<readonly PageAnswer[]> {
  const answers: PageAnswer[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    const worker = new Worker(new URL('page-worker.ts', import.meta.url));
    try {
      for (let index = next++; index < tasks.length; index = next++) {
        const answer = Promise.withResolvers<PageAnswer>();
        worker.once('message', answer.resolve).once('error', answer.reject);
        worker.postMessage(tasks[index]);
        answers[index] = await answer.promise;
        worker.removeAllListeners('error');
      }
    } finally {
      await worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), 8) }, work));
  return answers;
}
