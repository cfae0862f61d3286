import { Worker } from 'node:worker_threads';

/**
 * Ends this process when it takes more memory than it may, in megabytes: V8 minds its own heap, and nobody the bytes beside it
 * that are read, unpacked and decoded.
 */
export function watchMemory(mostMB: number): void {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const watcher = new URL(`./memory-watcher.${extension}`, import.meta.url);
  new Worker(watcher, { workerData: mostMB * 1024 * 1024 }).unref();
}
