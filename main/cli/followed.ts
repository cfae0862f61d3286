import type { OpenHouse } from '../calls/open-house.ts';
import { countLine } from './progress-line.ts';
import { stoppable } from './stoppable.ts';

/** Has an export written, or a package brought back: shows how far it is, and has it stopped where the person wants that. */
export async function followed<T>(
  house: OpenHouse,
  progress: 'exports.progressed' | 'package.progressed',
  what: string | null,
  work: () => Promise<T>,
): Promise<T> {
  const line = countLine(what);
  const stop = house.listen((name, event) => {
    if (name === progress && 'done' in event) line.show(event);
  });
  try {
    // Where it is over already there is nothing to stop.
    return await stoppable(() => void house.exports.cancel().catch(() => undefined), work);
  } finally {
    stop();
    line.end();
  }
}
