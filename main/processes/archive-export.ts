import { join } from 'node:path';
import type { BroughtBack } from '../../preload/contract/archive.ts';
import type { ArticleId } from '../../preload/contract/articles.ts';
import { plainOptions, type ExportPreview, type ExportReport, type Selection } from '../../preload/contract/exports.ts';
import { AppError } from '../archive/app-error.ts';
import { turn } from '../archive/turn.ts';
import { articlesOfAnnotations } from '../storage/annotations.ts';
import { summariesOf } from '../storage/summaries.ts';
import type { ArchiveContext } from './archive-handlers.ts';
import { packArchive } from './archive-package.ts';
import { bringBack } from './bring-back.ts';
import { exportedFrom } from './exported-articles.ts';
import { logExport } from './log-export.ts';
import type { ArchiveCalls } from './protocol.ts';
import { whileExporting } from './unfinished-exports.ts';
import { writeExport, type ExportOrder } from './write-export.ts';

/** How many rows of a search are taken at a time. */
const pageSize = 200;

/** So many articles are shown before an export is written. */
const previewedArticles = 2;

/** Takes notes out of the archive, one export at a time. What shows them is loaded when it is first asked for: an archive opens without it. */
export function createExporter(context: ArchiveContext): {
  readonly write: (input: ArchiveCalls['export.write']['input']) => Promise<ExportReport>;
  readonly preview: (input: ArchiveCalls['export.preview']['input']) => Promise<ExportPreview>;
  readonly pack: (input: ArchiveCalls['export.package']['input']) => Promise<ExportReport>;
  readonly bringBack: (input: ArchiveCalls['archive.bringBack']['input']) => Promise<BroughtBack>;
  readonly cancel: () => void;
  /** Cancels what is under way, and waits until nothing of it is left. */
  readonly end: () => Promise<void>;
} {
  let underWay = new AbortController();
  let last: Promise<unknown> = Promise.resolve();
  const alone = async <T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> => {
    underWay.abort();
    underWay = new AbortController();
    const working = work(underWay.signal);
    last = working.catch(() => undefined);
    return working;
  };
  return {
    write: (input) => alone((signal) => write(context, input, signal)),
    preview: (input) => preview(context, input),
    bringBack: ({ folder }) => alone((signal) => bringBack(context, folder, signal)),
    pack: (input) =>
      alone((signal) => whileExporting(context.folder, input.folder, () => packArchive(context, input, signal))),
    cancel: () => underWay.abort(),
    end: async () => {
      underWay.abort();
      await last;
    },
  };
}

async function write(
  context: ArchiveContext,
  { selection, format, options = plainOptions, template, folder, isPacked }: ArchiveCalls['export.write']['input'],
  signal: AbortSignal,
): Promise<ExportReport> {
  const ids = await selectedArticles(context, selection, Infinity);
  const archive = context.folder;
  const brought = template === undefined ? {} : { template };
  const order: ExportOrder = { archive, selection, ids, options, format, folder, isPacked, ...brought };
  const report = await whileExporting(archive, folder, () =>
    writeExport(order, signal, (progress) => context.tell('exports.progressed', progress)),
  );
  const { articles, annotations, files, place } = report;
  const [first] = files;
  await logExport(context.db, {
    what: 'articles',
    format,
    ids,
    counts: { articles, annotations, files: files.length },
    path: isPacked ? place : first !== undefined && files.length === 1 ? join(folder, first) : null,
  });
  return report;
}

async function preview(
  context: ArchiveContext,
  { selection, format, options, folder }: ArchiveCalls['export.preview']['input'],
): Promise<ExportPreview> {
  const ids = await selectedArticles(context, selection, previewedArticles);
  const { previewExport } = await import('../export/preview-export.ts');
  return previewExport(format, {
    ...exportedFrom(context.db, { selection, ids, options }),
    folder,
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
}

/** The first articles of a selection, outside the trash. @throws {AppError} `not-found` when there are none */
async function selectedArticles(
  context: ArchiveContext,
  selection: Selection,
  most: number,
): Promise<readonly ArticleId[]> {
  const ids = await articlesOf(context, selection, most);
  if (ids.length === 0) throw new AppError('not-found', 'nothing is selected');
  return ids.slice(0, most);
}

async function articlesOf(context: ArchiveContext, selection: Selection, most: number): Promise<readonly ArticleId[]> {
  if (selection.kind === 'articles') return selection.ids;
  if (selection.kind === 'annotations') return articlesOfAnnotations(context.db, selection.ids);
  return foundArticles(context, selection, most);
}

async function foundArticles(
  { db, keeper }: ArchiveContext,
  selection: Exclude<Selection, { kind: 'articles' | 'annotations' }>,
  most: number,
): Promise<readonly ArticleId[]> {
  await keeper.settle();
  const list =
    selection.kind === 'search'
      ? { query: selection.query, shelf: selection.shelf, sort: 'relevance' as const }
      : {
          query: '',
          shelf: selection.kind === 'dossier' ? selection : ({ kind: 'all' } as const),
          sort: 'newest' as const,
        };
  const limit = Math.min(pageSize, most);
  const ids: ArticleId[] = [];
  for (;;) {
    const { matches } = keeper.index.search({ ...list, offset: ids.length, limit });
    const summaries = summariesOf(
      db,
      matches.map(({ number }) => number),
    );
    for (const { number } of matches) {
      const summary = summaries.get(number);
      if (summary !== undefined) ids.push(summary.id);
    }
    if (matches.length < limit || ids.length >= most) return ids;
    await turn();
  }
}
