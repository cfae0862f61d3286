import { readFile, stat } from 'node:fs/promises';
import { AppError } from '../archive/app-error.ts';
import { largestStyle, readStyle, type TriedStyle } from '../archive/citations/read-style.ts';
import type { Carrier } from './carrier.ts';
import { connect } from './client.ts';
import type { IntakeCalls } from './protocol.ts';
import { silenceClock } from './silence-clock.ts';

/** What a trial may take, in milliseconds and in megabytes of objects: the longest published style takes a second. On a busy machine, see `silenceClock`. */
const trialLimits = { ms: 10_000, memoryMB: 512 };

/**
 * Reads a file as a citation style and tries it, in a process of its own, which is ended when it takes too long: a style can have the
 * processor loop.
 * @throws {AppError} `file-not-readable`, `style-not-csl`, `style-dependent`, `style-too-large`, `style-fails`
 */
export async function tryStyleFile(carrier: Carrier, path: string, limitMs = trialLimits.ms): Promise<TriedStyle> {
  const carried = carrier('intake', [], { memoryMB: trialLimits.memoryMB });
  const client = connect<IntakeCalls>(carried, () => undefined);
  const clock = silenceClock(
    limitMs,
    () => carried.cpuMs(),
    () => client.kill(),
  );
  clock.start();
  try {
    return await client.ask('style.try', { path });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'process-ended') throw error;
    throw new AppError('style-fails', `the trial ended: ${error.message}`, { cause: error });
  } finally {
    clock.end();
    client.kill();
  }
}

/** Reads and tries a style in this very process, which is one that may be ended. @throws {AppError} as `tryStyleFile` */
export async function tryHere(path: string): Promise<TriedStyle> {
  return tryText(await textOf(path));
}

/** The same of a style that is there as a text. @throws {AppError} as `tryStyleFile` */
export async function tryText(csl: string): Promise<TriedStyle> {
  const { title, kind, language } = readStyle(csl);
  const { addedCitationStyle, processorMaker } = await import('./citation-styles.ts');
  const { tryStyle } = await import('../export/citations/try-style.ts');
  const make = await processorMaker();
  try {
    tryStyle(make, addedCitationStyle({ id: 'trial', language, csl }));
  } catch (error) {
    throw new AppError('style-fails', String(error), { cause: error });
  }
  return { title, kind, language, csl };
}

async function textOf(path: string): Promise<string> {
  const bytes = await stat(path)
    .then(({ size }) => {
      if (size > largestStyle) throw new AppError('style-too-large', `${size} bytes`);
      return readFile(path);
    })
    .catch((error: unknown) => {
      if (error instanceof AppError) throw error;
      throw new AppError('file-not-readable', String(error), { cause: error });
    });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new AppError('style-not-csl', 'it is not in UTF-8', { cause: error });
  }
}
