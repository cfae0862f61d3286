import { checkPackage } from '../../processes/check-package.ts';
import { exitCodes, print, readWords, UsageError, type Command } from '../command.ts';
import { countLine } from '../progress-line.ts';
import { stoppable } from '../stoppable.ts';

/** `aide check-package`: checks a package, that nothing in it has changed and that it could be brought back. */
export const checkPackageCommand: Command = {
  usage: 'check-package PACKAGE [--json]',
  async run(words) {
    const { positionals, values } = readWords(words, { json: { type: 'boolean', default: false } });
    const [folder, ...others] = positionals;
    if (folder === undefined || others.length > 0)
      throw new UsageError('check-package needs the folder of one package');
    const line = countLine('files checked');
    const stop = new AbortController();
    const { problems, bag } = await stoppable(
      () => stop.abort(),
      () => checkPackage(folder, (done, total) => line.show({ done, total }), stop.signal),
    ).finally(line.end);
    const { remarks, info, files, bytes } = bag;
    if (values.json) print(JSON.stringify({ problems, remarks, info, files, bytes }));
    else {
      for (const problem of problems) print(problem);
      for (const remark of remarks) print(`(unusual, but no fault) ${remark}`);
      print(`${files} files with ${bytes} bytes checked; ${problems.length} problems`);
    }
    return problems.length > 0 ? exitCodes.someFailed : exitCodes.well;
  },
};
