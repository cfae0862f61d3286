/** @file `npm run window`: opens the loopback door without a browser and prints its address, for development and tests. */
import { openLoopback } from '../loopback/open-loopback.ts';
import { defaultArchiveFolder } from '../processes/archive-folder.ts';
import { rendererFolder } from '../processes/program.ts';

const loopback = await openLoopback({ folder: process.argv[2] ?? defaultArchiveFolder(), rendererFolder });
process.stdout.write(`${loopback.url}\n`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void loopback.close());
await loopback.closed;
