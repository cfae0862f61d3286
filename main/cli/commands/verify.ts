import { exitCodes, print, readWords, type Command } from '../command.ts';
import { archiveOptions, withArchive } from '../with-archive.ts';

/** `aide verify`: checks every original, text, annotation and the index. */
export const verifyCommand: Command = {
  usage: 'verify            [--archive DIR] [--json]',
  run(words) {
    const { values } = readWords(words, archiveOptions);
    return withArchive(values.archive, async ({ call }) => {
      const report = await call('archive.verify', {});
      if (values.json) print(JSON.stringify(report));
      else {
        for (const { what, detail } of report.problems) print(`${what}: ${detail}`);
        const { articles, originals, annotations, problems } = report;
        print(
          `${articles} articles, ${originals} originals, ${annotations} annotations checked; ${problems.length} problems`,
        );
      }
      return report.problems.length > 0 ? exitCodes.someFailed : exitCodes.well;
    });
  },
};
