import { importEnds, type ImportId, type ImportProgress } from '../../../preload/contract/imports.ts';
import { failureText } from '../../../preload/contract/failure-text.ts';
import { AppError } from '../../archive/app-error.ts';
import type { ImportedArticle } from '../../archive/filing-batch.ts';
import type { OpenHouse } from '../../calls/open-house.ts';
import { exitCodes, print, readWords, UsageError, type Command } from '../command.ts';
import { progressLine } from '../progress-line.ts';
import { archiveOptions, withArchive } from '../with-archive.ts';

const failuresPerPage = 1000;

/** `aide import`: brings files and folders into the archive. */
export const importCommand: Command = {
  usage: 'import PATH…      [--archive DIR] [--json]',
  run(words) {
    const { positionals, values } = readWords(words, archiveOptions);
    if (positionals.length === 0) throw new UsageError('import needs at least one file or folder');
    return withArchive(values.archive, async ({ house, call }) => {
      const started = performance.now();
      const line = progressLine();
      const sources = positionals.map((path) => house.admit(path));
      const { id } = await call('imports.start', { sources });
      const interrupt = (): void => void house.answer('imports.cancel', { id });
      process.once('SIGINT', interrupt);
      const end = await finished(house, id, line.show);
      process.off('SIGINT', interrupt);
      line.end();
      await house.archive.ask('index.settle', null);
      const articles = await house.archive.ask('import.articles', { id });
      const failures: { file: string; part?: number; code: string; message: string }[] = [];
      for (let total = 1; failures.length < total;) {
        const page = await call('imports.outcomes', {
          id,
          kind: 'failed',
          offset: failures.length,
          limit: failuresPerPage,
        });
        total = page.total;
        for (const outcome of page.outcomes) {
          if (outcome.kind !== 'failed') continue;
          const { file, part, code } = outcome;
          failures.push({ file, ...(part > 0 ? { part } : {}), code, message: failureText({ code }) });
        }
      }
      const seconds = (performance.now() - started) / 1000;
      const { filed, duplicates, failed } = end;
      if (values.json) {
        const reported = articles.map(({ match, nearSame, versionOf, ...article }) => ({
          ...article,
          ...(match === null ? {} : { duplicateOf: article.id }),
          ...(match !== null || nearSame === null ? {} : { nearSameTo: nearSame }),
          ...(match !== null || versionOf === null ? {} : { versionOf }),
        }));
        print(JSON.stringify({ filed, duplicates, failed, articles: reported, failures, seconds }));
      } else {
        for (const article of articles) {
          print(`${article.id}  ${remarkOn(article)}${article.title}`);
        }
        for (const { file, message } of failures) process.stderr.write(`${file}: ${message}\n`);
        print(`${filed} filed, ${duplicates} already here, ${failed} failed, ${seconds.toFixed(1)} s`);
      }
      if (end.failure !== null && end.state === 'stopped') throw new AppError(end.failure.code, end.failure.message);
      return failed > 0 || end.state !== 'finished' ? exitCodes.someFailed : exitCodes.well;
    });
  },
};

function remarkOn({ match, nearSame, versionOf }: ImportedArticle): string {
  if (match !== null) return '(already here) ';
  if (versionOf !== null) return `(a version of ${versionOf}) `;
  return nearSame === null ? '' : `(nearly the same as ${nearSame}) `;
}

async function finished(
  house: OpenHouse,
  id: ImportId,
  show: (progress: ImportProgress) => void,
): Promise<ImportProgress> {
  return new Promise((resolve) => {
    const stop = house.listen((name, event) => {
      if (name !== 'imports.progressed' || !('id' in event) || event.id !== id) return;
      show(event);
      if (!importEnds.has(event.state)) return;
      stop();
      resolve(event);
    });
  });
}
