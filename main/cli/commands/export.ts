import { exportFormats, type Selection } from '../../../preload/contract/exports.ts';
import type { OpenHouse } from '../../calls/open-house.ts';
import { articleIdOf } from '../article-id.ts';
import { exitCodes, oneOf, print, readWords, UsageError, type Command } from '../command.ts';
import { archiveOptions, withArchive } from '../with-archive.ts';

/** What the command line says of the selection, before a dossier's name is looked up. */
type Wanted = Selection | { readonly kind: 'dossier-named'; readonly name: string };

/** `aide export`: takes notes out of the archive into a folder. */
export const exportCommand: Command = {
  usage: `export (--ids A,B | --query Q | --dossier NAME | --all) --format ${exportFormats.join('|')} --out DIR [--archive DIR] [--json]`,
  run(words) {
    const { positionals, values } = readWords(words, {
      ...archiveOptions,
      ids: { type: 'string' },
      query: { type: 'string' },
      dossier: { type: 'string' },
      all: { type: 'boolean', default: false },
      format: { type: 'string', default: 'markdown' },
      out: { type: 'string' },
    });
    if (positionals.length > 0) throw new UsageError(`export does not know what to do with ${positionals.join(' ')}`);
    const { out } = values;
    if (out === undefined || out === '') throw new UsageError('export needs --out with a folder');
    const format = oneOf(exportFormats, values.format, 'format');
    const wanted = wantedArticles(values);
    return withArchive(values.archive, async ({ house }) => {
      const selection = await lookUp(house, wanted);
      const report = await house.archive.ask('export.write', { selection, format, folder: out, isPacked: false });
      if (values.json) print(JSON.stringify(report));
      else print(`${report.articles} articles, ${report.annotations} annotations written to ${report.place}`);
      return exitCodes.well;
    });
  },
};

function wantedArticles(values: {
  readonly ids?: string | undefined;
  readonly query?: string | undefined;
  readonly dossier?: string | undefined;
  readonly all: boolean;
}): Wanted {
  const wanted: Wanted[] = [];
  if (values.ids !== undefined) wanted.push({ kind: 'articles', ids: values.ids.split(',').map(articleIdOf) });
  if (values.query !== undefined) wanted.push({ kind: 'search', query: values.query, shelf: { kind: 'all' } });
  if (values.dossier !== undefined) wanted.push({ kind: 'dossier-named', name: values.dossier });
  if (values.all) wanted.push({ kind: 'all' });
  const [only] = wanted;
  if (only === undefined || wanted.length > 1)
    throw new UsageError('export needs one of --ids, --query, --dossier, --all');
  return only;
}

async function lookUp(house: OpenHouse, wanted: Wanted): Promise<Selection> {
  if (wanted.kind !== 'dossier-named') return wanted;
  const { id } = await house.archive.ask('dossier.named', { name: wanted.name });
  return { kind: 'dossier', id };
}
