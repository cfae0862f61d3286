import { readFile } from 'node:fs/promises';
import { draftFormats } from '../../../preload/contract/drafts.ts';
import {
  exportFormats,
  groupings,
  markdownLayouts,
  papers,
  tableRows,
  type Selection,
} from '../../../preload/contract/exports.ts';
import { startingTemplate, type TemplateText } from '../../../preload/contract/note-templates.ts';
import { AppError } from '../../archive/app-error.ts';
import type { OpenHouse } from '../../calls/open-house.ts';
import { articleIdOf } from '../article-id.ts';
import { exitCodes, oneOf, print, readWords, UsageError, type Command, type ExitCode } from '../command.ts';
import { countLine } from '../progress-line.ts';
import { archiveOptions, withArchive } from '../with-archive.ts';

/** What the command line says of the selection, before a dossier's name is looked up. */
type Wanted = Selection | { readonly kind: 'dossier-named'; readonly name: string };

/** `aide export`: takes notes, or the draft of a dossier, out of the archive into a folder. */
export const exportCommand: Command = {
  usage: `export (--ids A,B | --query Q | --dossier NAME | --all | --draft DOSSIER) --format ${exportFormats.join('|')}|package [--layout ${markdownLayouts.join('|')}] [--template FILE] [--rows ${tableRows.join('|')}] [--group-by ${groupings.join('|')}] [--paper ${papers.join('|')}] --out DIR [--archive DIR] [--json]`,
  run(words) {
    const { positionals, values } = readWords(words, {
      ...archiveOptions,
      ids: { type: 'string' },
      query: { type: 'string' },
      dossier: { type: 'string' },
      draft: { type: 'string' },
      all: { type: 'boolean', default: false },
      format: { type: 'string', default: 'markdown' },
      layout: { type: 'string' },
      template: { type: 'string' },
      rows: { type: 'string', default: 'annotations' },
      'group-by': { type: 'string', default: 'article' },
      paper: { type: 'string', default: 'a4' },
      out: { type: 'string' },
    });
    if (positionals.length > 0) throw new UsageError(`export does not know what to do with ${positionals.join(' ')}`);
    const { out } = values;
    if (out === undefined || out === '') throw new UsageError('export needs --out with a folder');
    const { draft } = values;
    if (draft !== undefined) return exportDraft(draft, out, values);
    if (values.format === 'package') return exportPackage(out, values);
    const format = oneOf(exportFormats, values.format, 'format');
    const options = {
      grouping: oneOf(groupings, values['group-by'], 'group-by'),
      layout: oneOf(markdownLayouts, values.layout ?? (values.template === undefined ? 'notes' : 'template'), 'layout'),
      rows: oneOf(tableRows, values.rows, 'rows'),
      paper: oneOf(papers, values.paper, 'paper'),
    };
    const wanted = wantedArticles(values);
    if (values.template !== undefined && (format !== 'markdown' || options.layout !== 'template'))
      throw new UsageError('--template is for Markdown by a template, and for no other format or layout');
    return withArchive(values.archive, async ({ house }) => {
      const template = values.template === undefined ? null : await readTemplateFile(values.template);
      if (template !== null && !(await isGood(house, template, values.template))) return exitCodes.wrongUsage;
      const selection = await lookUp(house, wanted);
      const asked = { selection, format, options, ...(template === null ? {} : { template }) };
      const report = await house.exports.write(asked, out, false);
      if (values.json) print(JSON.stringify(report));
      else print(`${report.articles} articles, ${report.annotations} annotations written to ${report.place}`);
      return exitCodes.well;
    });
  },
};

/** Packs the whole archive. */
function exportPackage(
  folder: string,
  values: Parameters<typeof wantedArticles>[0] & { readonly archive?: string | undefined; readonly json: boolean },
): Promise<ExitCode> {
  if (wantedArticles(values).kind !== 'all')
    throw new UsageError('a package is always of the whole archive: it needs --all');
  return withArchive(values.archive, async ({ house }) => {
    const line = countLine('steps');
    const stop = house.listen((name, event) => {
      if (name === 'exports.progressed' && 'done' in event) line.show(event);
    });
    const report = await house.archive.ask('export.package', { folder, isPacked: false }).finally(line.end);
    stop();
    if (values.json) print(JSON.stringify(report));
    else
      print(
        `${report.articles} articles, ${report.annotations} annotations packed as ${report.files.join(', ')} in ${report.place}`,
      );
    return exitCodes.well;
  });
}

/** A template in a file. @throws {AppError} `file-not-readable` */
async function readTemplateFile(path: string): Promise<TemplateText> {
  try {
    return { ...startingTemplate, text: await readFile(path, 'utf8') };
  } catch (error) {
    throw new AppError('file-not-readable', `${path}: ${String(error)}`, { cause: error });
  }
}

/** Whether a template can be used; what is wrong with it is said, as `FILE:3: no field is called “tilte”`. */
async function isGood(house: OpenHouse, template: TemplateText, path = ''): Promise<boolean> {
  const { problems } = await house.archive.ask('templates.try', template);
  for (const { line, words } of problems) process.stderr.write(`${path}:${line ?? 0}: ${words}\n`);
  return problems.length === 0;
}

/** Writes the draft of a dossier, by the dossier's name, as one document. */
function exportDraft(
  name: string,
  folder: string,
  values: Parameters<typeof wantedArticles>[0] & {
    readonly format: string;
    readonly paper: string;
    readonly archive?: string | undefined;
    readonly json: boolean;
  },
): Promise<ExitCode> {
  const format = oneOf(draftFormats, values.format, 'format');
  const paper = oneOf(papers, values.paper, 'paper');
  if (values.ids !== undefined || values.query !== undefined || values.dossier !== undefined || values.all)
    throw new UsageError('export needs one of --ids, --query, --dossier, --all, --draft');
  return withArchive(values.archive, async ({ house }) => {
    const { id } = await house.archive.ask('dossier.named', { name });
    const report = await house.exports.draft({ dossier: id, format, paper }, folder);
    if (values.json) print(JSON.stringify(report));
    else print(`${report.pieces} pieces written to ${report.file} in ${report.place}`);
    return exitCodes.well;
  });
}

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
    throw new UsageError('export needs one of --ids, --query, --dossier, --all, --draft');
  return only;
}

async function lookUp(house: OpenHouse, wanted: Wanted): Promise<Selection> {
  if (wanted.kind !== 'dossier-named') return wanted;
  const { id } = await house.archive.ask('dossier.named', { name: wanted.name });
  return { kind: 'dossier', id };
}
