import { writeFile } from 'node:fs/promises';
import type { LogHead } from '../../../preload/contract/log.ts';
import { AppError } from '../../archive/app-error.ts';
import { exitCodes, print, readWords, UsageError, type Command } from '../command.ts';
import { archiveOptions, withArchive } from '../with-archive.ts';

/** `aide verify`: checks every original, text, annotation, entry of the log and the index; the report can be kept in a new file. */
export const verifyCommand: Command = {
  usage: 'verify            [--report FILE] [--since-head NUMBER:HASH] [--archive DIR] [--json]',
  run(words) {
    const { values } = readWords(words, {
      ...archiveOptions,
      report: { type: 'string' },
      'since-head': { type: 'string' },
    });
    const since = values['since-head'];
    const asked = since === undefined ? {} : { sinceHead: headOf(since) };
    return withArchive(values.archive, async ({ call, house }) => {
      const report = await call('archive.verify', asked);
      if (values.report !== undefined) await keep(values.report, (await house.archive.ask('check.compose', null)).text);
      const { articles, originals, annotations, log, problems, more } = report;
      if (values.json) print(JSON.stringify(report));
      else {
        for (const { what, detail } of problems) print(`${what}: ${detail}`);
        print(
          `${articles} articles, ${originals} originals, ${annotations} annotations, ${log.entries} entries of the log checked; ${problems.length + more} problems`,
        );
        if (log.head !== null) print(`the log ends at ${log.head.number}:${log.head.hash}`);
      }
      return problems.length > 0 ? exitCodes.someFailed : exitCodes.well;
    });
  },
};

function headOf(words: string): LogHead {
  const [, number, hash] = /^([1-9]\d{0,14}):([0-9a-f]{64})$/.exec(words) ?? [];
  if (number === undefined || hash === undefined)
    throw new UsageError('--since-head takes the line of a report: NUMBER:HASH');
  return { number: Number(number), hash };
}

/** Nothing that stands there is replaced. */
async function keep(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text, { flag: 'wx', flush: true });
  } catch (error) {
    throw new AppError('folder-not-writable', `${path} was not written: ${String(error)}`, { cause: error });
  }
}
