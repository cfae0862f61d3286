/** @file A loopback door in a process of its own, so that its memory can be looked at. Arguments: the archive's folder and the window's. Prints its address. */
import { openLoopback } from '../../main/loopback/open-loopback.ts';

const [, , folder = '', rendererFolder = ''] = process.argv;
const loopback = await openLoopback({ folder, rendererFolder });
process.stdout.write(`${loopback.url}\n`);
process.once('SIGTERM', () => void loopback.close());
await loopback.closed;
