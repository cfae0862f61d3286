import { parentPort } from 'node:worker_threads';
import { pageBytes } from '../known-pages.ts';
import { lookAtPage, readWithChances } from './page-look.ts';
import type { PageAnswer, PageTask } from './page-pool.ts';

/** Looks at pages and reads them, one task after the other. */
parentPort?.on('message', (task: PageTask) => {
  parentPort?.postMessage(done(task));
});

function done(task: PageTask): PageAnswer {
  const bytes = pageBytes(task.folder, task.file);
  return task.kind === 'look'
    ? { look: lookAtPage(bytes, task.truth) }
    : { text: readWithChances(bytes, task.chances) };
}
