import { readFile } from 'node:fs/promises';
import { exportFormats, type ExportReport, type Selection } from '../../../preload/contract/exports.ts';
import { startingTemplate, type TemplateText } from '../../../preload/contract/note-templates.ts';
import { AppError } from '../../archive/app-error.ts';
import type { OpenHouse } from '../../calls/open-house.ts';
import { complain, exitCodes, print, type Command, type ExitCode } from '../command.ts';
import { followed } from '../followed.ts';
import { withArchive } from '../with-archive.ts';
import { exportHelp, readExportWords, type ExportOrder, type Wanted } from './export-words.ts';

/** `aide export`: takes notes, the draft of a dossier, or the whole archive out into a folder. */
export const exportCommand: Command = {
  usage: `export (--ids A,B | --annotations A,B | --query Q | --dossier NAME | --all | --draft DOSSIER) --out DIR [--format ${exportFormats.join('|')}|package] … [--archive DIR] [--json]`,
  help: exportHelp,
  run(words) {
    const order = readExportWords(words);
    return withArchive(order.archive, async ({ house }) => {
      try {
        if (order.kind === 'package') return await exportPackage(house, order);
        return await (order.kind === 'draft' ? exportDraft(house, order) : exportNotes(house, order));
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== 'not-found') throw error;
        complain(`aide: ${missingWords(order)} Nothing was written.`);
        return exitCodes.someFailed;
      }
    });
  },
};

type OrderOf<K extends ExportOrder['kind']> = Extract<ExportOrder, { readonly kind: K }>;

async function exportNotes(
  house: OpenHouse,
  { wanted, format, options, template: path, out, json }: OrderOf<'notes'>,
): Promise<ExitCode> {
  const template = path === undefined ? null : await readTemplateFile(path);
  if (template !== null && !(await isGood(house, template, path))) return exitCodes.wrongUsage;
  const selection = await lookUp(house, wanted);
  const asked = { selection, format, options, ...(template === null ? {} : { template }) };
  const report = await followed(house, 'exports.progressed', 'articles', () => house.exports.write(asked, out, false));
  if (json) print(JSON.stringify(report));
  else print(`${report.articles} articles, ${report.annotations} annotations written to ${report.place}`);
  return saidOfMissing(selection, report);
}

/** Says how many of the annotations that were asked for are not there any more. */
function saidOfMissing(selection: Selection, { annotations }: ExportReport): ExitCode {
  if (selection.kind !== 'annotations' || annotations >= selection.ids.length) return exitCodes.well;
  const missing = selection.ids.length - annotations;
  complain(
    `${missing} of ${selection.ids.length} annotations are not in the archive, or in its trash, and were left out.`,
  );
  return exitCodes.someFailed;
}

/** Packs the whole archive. */
async function exportPackage(house: OpenHouse, { out, json }: OrderOf<'package'>): Promise<ExitCode> {
  const report = await followed(house, 'exports.progressed', null, () =>
    house.archive.ask('export.package', { folder: out, isPacked: false }),
  );
  if (json) print(JSON.stringify(report));
  else
    print(
      `${report.articles} articles, ${report.annotations} annotations packed as ${report.files.join(', ')} in ${report.place}`,
    );
  return exitCodes.well;
}

/** Writes the draft of a dossier, by the dossier's name, as one document. */
async function exportDraft(
  house: OpenHouse,
  { dossier, format, paper, out, json }: OrderOf<'draft'>,
): Promise<ExitCode> {
  const { id } = await house.archive.ask('dossier.named', { name: dossier });
  const report = await followed(house, 'exports.progressed', 'pieces', () =>
    house.exports.draft({ dossier: id, format, paper }, out),
  );
  if (json) print(JSON.stringify(report));
  else print(`${report.pieces} pieces written to ${report.file} in ${report.place}`);
  return exitCodes.well;
}

/** A template in a file. @throws {AppError} `file-not-readable` */
async function readTemplateFile(path: string): Promise<TemplateText> {
  try {
    return { ...startingTemplate, text: await readFile(path, 'utf8') };
  } catch (error) {
    throw new AppError('file-not-readable', `${path}: ${String(error)}`, { cause: error, details: { file: path } });
  }
}

/** Whether a template can be used; what is wrong with it is said, as `FILE:3: no field is called “tilte”`. */
async function isGood(house: OpenHouse, template: TemplateText, path = ''): Promise<boolean> {
  const { problems } = await house.archive.ask('templates.try', template);
  for (const { line, words } of problems) complain(`${path}:${line ?? 0}: ${words}`);
  return problems.length === 0;
}

async function lookUp(house: OpenHouse, wanted: Wanted): Promise<Selection> {
  if (wanted.kind !== 'dossier-named') return wanted;
  const { id } = await house.archive.ask('dossier.named', { name: wanted.name });
  return { kind: 'dossier', id };
}

/** What there was nothing of. */
function missingWords(order: ExportOrder): string {
  if (order.kind === 'package') return 'The archive could not be read whole.';
  if (order.kind === 'draft') return `No dossier is called “${order.dossier}”.`;
  const { wanted } = order;
  switch (wanted.kind) {
    case 'articles':
      return `Not all of these articles are in the archive: ${wanted.ids.join(', ')}.`;
    case 'annotations':
      return `None of these annotations is in the archive: ${wanted.ids.join(', ')}.`;
    case 'search':
      return `Nothing is found by “${wanted.query}”.`;
    case 'dossier-named':
      return `No dossier is called “${wanted.name}”, or there is no article in it.`;
    default:
      return 'There is no article in the archive.';
  }
}
