import { Worker } from 'node:worker_threads';

/** How often the memory of the process is looked at, in milliseconds. */
const lookEveryMs = 100;

/** Runs in a thread of its own, which goes on while the process is busy; it cannot import TypeScript, hence the text. */
const watcher = `
  const { workerData } = require('node:worker_threads');
  setInterval(() => {
    if (process.memoryUsage.rss() > workerData.mostBytes) process.kill(process.pid, 'SIGKILL');
  }, workerData.lookEveryMs);`;

/**
 * Ends this process when it takes more memory than it may, in megabytes: V8 minds its own heap, and nobody the bytes beside it
 * that are read, unpacked and decoded.
 */
export function watchMemory(mostMB: number): void {
  new Worker(watcher, { eval: true, workerData: { mostBytes: mostMB * 1024 * 1024, lookEveryMs } }).unref();
}
