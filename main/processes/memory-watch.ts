import { Worker } from 'node:worker_threads';
import { threadEntry } from './thread-entry.ts';

/**
 * Ends this process when it takes more memory than it may, in megabytes: V8 minds its own heap, and nobody the bytes beside it
 * that are read, unpacked and decoded.
 */
export function watchMemory(mostMB: number): void {
  new Worker(threadEntry('memory-watcher'), { workerData: mostMB * 1024 * 1024 }).unref();
}
