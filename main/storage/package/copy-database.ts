import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** Copies a database as it is at one moment to a new file, in a thread of its own. @throws SQLite's errors, such as for a full disk */
export async function copyDatabase(from: string, to: string): Promise<void> {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const copier = new Worker(new URL(`./database-copier.${extension}`, import.meta.url), { workerData: { from, to } });
  await once(copier, 'exit');
}
