import { randomBytes } from 'node:crypto';
import { join } from 'node:path';

/** What this process puts into the names of all it has begun: by it, what it left can be told from what others are writing. */
export const ownMark = randomBytes(4).toString('hex');

/** Where a file or folder of an export is written, in the folder it is for, until it is whole and gets its name. */
export function unfinishedIn(folder: string): string {
  return join(folder, `.aide-${ownMark}${randomBytes(4).toString('hex')}.tmp`);
}

/** Whether a name is that of something unfinished, of the process with a mark. */
export function isUnfinished(name: string, mark: string): boolean {
  return /^\.aide-[\da-f]{16}\.tmp$/u.test(name) && name.startsWith(`.aide-${mark}`);
}
