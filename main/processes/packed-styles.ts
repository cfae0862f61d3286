import { Worker } from 'node:worker_threads';
import type { Result } from '../../preload/contract/result.ts';
import { AppError } from '../archive/app-error.ts';
import { oneLine } from '../archive/one-line.ts';
import { packedStyles } from '../storage/package/packed-styles.ts';
import { threadEntry } from './thread-entry.ts';

/** What the trial of one style may take, in milliseconds and in megabytes of objects: on a busy machine too. */
const limits = { ms: 30_000, memoryMB: 512 } as const;

/** More styles than this nobody has, and each takes its time. */
const mostStyles = 300;

/**
 * Tries the citation styles in the database of a package, as each was tried when it was added: in sentences what is wrong. Articles are
 * cited in the archive process, which a style that loops would hold for good.
 * @throws {AppError} `cancelled`
 */
export async function styleProblems(
  database: string,
  signal: AbortSignal | undefined,
  limitMs: number = limits.ms,
): Promise<readonly string[]> {
  const styles = packedStyles(database);
  if (styles.length > mostStyles)
    return [`archive.sqlite has ${styles.length} citation styles, and that is no archive of ours.`];
  const problems: string[] = [];
  for (const { title, csl } of styles) {
    if (signal?.aborted === true) throw new AppError('cancelled', 'stopped while styles were tried');
    if (!(await isTried(csl, limitMs))) problems.push(`The citation style “${oneLine(title)}” does not work.`);
  }
  return problems;
}

function isTried(csl: string, limitMs: number): Promise<boolean> {
  const worker = new Worker(threadEntry('style-worker'), {
    workerData: csl,
    resourceLimits: { maxOldGenerationSizeMb: limits.memoryMB },
  });
  return new Promise((resolve) => {
    const end = (isGood: boolean): void => {
      clearTimeout(timer);
      void worker.terminate();
      resolve(isGood);
    };
    const timer = setTimeout(end, limitMs, false);
    worker.once('message', (result: Result<null>) => end(result.ok));
    worker.once('error', () => end(false));
    worker.once('exit', () => end(false));
  });
}
