/** @file The thread that watches the memory of its process, started by `watchMemory`; it goes on while the process is busy. */
import { workerData } from 'node:worker_threads';

/** How often it looks, in milliseconds. */
const lookEveryMs = 100;

const mostBytes = Number(workerData);
setInterval(() => {
  if (process.memoryUsage.rss() > mostBytes) process.kill(process.pid, 'SIGKILL');
}, lookEveryMs);
