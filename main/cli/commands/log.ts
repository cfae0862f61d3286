import { methodsFormats } from '../../../preload/contract/searches.ts';
import { exitCodes, oneOf, print, readWords, UsageError, wholeNumber, type Command } from '../command.ts';
import { archiveOptions, withArchive } from '../with-archive.ts';

/** `aide log`: the searches of the log, or all of it as a methods appendix. */
export const logCommand: Command = {
  usage: `log [--limit N] [--methods ${methodsFormats.join('|')}] [--archive DIR] [--json]`,
  run(words) {
    const { positionals, values } = readWords(words, {
      ...archiveOptions,
      limit: { type: 'string', default: '50' },
      methods: { type: 'string' },
    });
    if (positionals.length > 0) throw new UsageError(`log does not know what to do with ${positionals.join(' ')}`);
    const limit = Math.min(200, Math.max(1, wholeNumber(values.limit, 'limit')));
    const format = values.methods === undefined ? null : oneOf(methodsFormats, values.methods, 'methods');
    return withArchive(values.archive, async ({ house, call }) => {
      if (format !== null) {
        const { text } = await house.archive.ask('methods.compose', { ids: null, format });
        process.stdout.write(text);
        return exitCodes.well;
      }
      const { total, searches } = await call('searchLog.list', { offset: 0, limit });
      if (values.json) print(JSON.stringify({ total, searches }));
      else {
        for (const { query, shelfName, lastAt, found, opened, kept, rejected } of searches) {
          print(`${new Date(lastAt).toISOString().slice(0, 16).replace('T', ' ')}Z  ${query}`);
          print(
            `                   ${shelfName} · ${found} found · ${opened} opened · ${kept} kept · ${rejected} rejected`,
          );
        }
        print(total === 1 ? '1 search' : `${total} searches`);
      }
      return exitCodes.well;
    });
  },
};
