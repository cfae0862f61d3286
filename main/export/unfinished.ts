import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { getEnvironmentData, setEnvironmentData } from 'node:worker_threads';

/** What this process and its threads put into the names of all they have begun: by it, what they left can be told from what others are writing. */
export const ownMark = markOfProcess();

function markOfProcess(): string {
  const key = 'the mark of what is unfinished';
  const given: unknown = getEnvironmentData(key);
  if (typeof given === 'string') return given;
  const mark = randomBytes(4).toString('hex');
  setEnvironmentData(key, mark);
  return mark;
}

/** Where a file or folder of an export is written, in the folder it is for, until it is whole and gets its name. */
export function unfinishedIn(folder: string): string {
  return join(folder, `.aide-${ownMark}${randomBytes(4).toString('hex')}.tmp`);
}

/** Whether a name is that of something unfinished, of the process with a mark. */
export function isUnfinished(name: string, mark: string): boolean {
  return /^\.aide-[\da-f]{16}\.tmp$/u.test(name) && name.startsWith(`.aide-${mark}`);
}
