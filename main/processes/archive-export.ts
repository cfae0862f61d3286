import type { BroughtBack } from '../../preload/contract/archive.ts';
import { join } from 'node:path';
import type { ArticleId } from '../../preload/contract/articles.ts';
import {
  plainOptions,
  type ExportOptions,
  type ExportPreview,
  type ExportReport,
  type Selection,
} from '../../preload/contract/exports.ts';
import type { TemplateText } from '../../preload/contract/note-templates.ts';
import type { LinkTarget } from '../../preload/contract/note-links.ts';
import { AppError } from '../archive/app-error.ts';
import { archivePaths } from '../archive/archive-paths.ts';
import { cslItem } from '../archive/citations/csl-item.ts';
import { turn } from '../archive/turn.ts';
import { Citer, type CitationStyle } from '../export/citations/citer.ts';
import { listed, type Listed } from '../export/citations/listed.ts';
import type { ExportArticle, ExportJob, NamedArticle } from '../export/export-job.ts';
import { packNotes } from '../export/pack-notes.ts';
import { articlesOfAnnotations, listAnnotations } from '../storage/annotations.ts';
import { citedArticle } from '../storage/cited-articles.ts';
import { colourNames } from '../storage/colour-names.ts';
import { articleNumbers } from '../storage/article-numbers.ts';
import { getArticle } from '../storage/articles.ts';
import { listDossiers } from '../storage/dossiers.ts';
import { linkedThings } from '../storage/note-links.ts';
import { getTemplate } from '../storage/note-templates.ts';
import { originalPath } from '../storage/originals.ts';
import { summariesOf } from '../storage/summaries.ts';
import type { ArchiveContext } from './archive-handlers.ts';
import { packArchive } from './archive-package.ts';
import { bringBack } from './bring-back.ts';
import { citerFor, processorMaker } from './citation-styles.ts';
import { styleInUse } from './style-in-use.ts';
import { logExport } from './log-export.ts';
import type { ArchiveCalls } from './protocol.ts';
import { whileExporting } from './unfinished-exports.ts';

/** How many rows of a search are taken at a time. */
const pageSize = 200;

/** So many articles are shown before an export is written. */
const previewedArticles = 2;

/**
 * Takes notes out of the archive, one export at a time, in pieces that let other questions through. What writes them is loaded when it
 * is first asked for: an archive opens without it.
 */
export function createExporter(context: ArchiveContext): {
  readonly write: (input: ArchiveCalls['export.write']['input']) => Promise<ExportReport>;
  readonly preview: (input: ArchiveCalls['export.preview']['input']) => Promise<ExportPreview>;
  readonly pack: (input: ArchiveCalls['export.package']['input']) => Promise<ExportReport>;
  readonly bringBack: (input: ArchiveCalls['archive.bringBack']['input']) => Promise<BroughtBack>;
  readonly cancel: () => void;
} {
  const { originals } = archivePaths(context.folder);
  let underWay: AbortController | null = null;
  const begin = (): AbortSignal => {
    underWay?.abort();
    underWay = new AbortController();
    return underWay.signal;
  };
  return {
    async write({ selection, format, options = plainOptions, template, folder, isPacked }) {
      const signal = begin();
      const ids = await selectedArticles(context, selection, Infinity);
      const { writers } = await import('../export/writers.ts');
      const delivered = await whileExporting(context.folder, folder, async () => {
        const report = await writers[format]({
          ...jobOf(context, selection, ids),
          folder,
          originalPath: (sha256) => originalPath(originals, sha256),
          options,
          ...templateOf(context, options, template),
          signal,
          onProgress: (progress) => context.tell('exports.progressed', progress),
        });
        return isPacked ? { ...report, place: await packNotes(folder, report.files, signal) } : report;
      });
      const { articles, annotations, files, place } = delivered;
      const [first] = files;
      await logExport(context.db, {
        what: 'articles',
        format,
        ids,
        counts: { articles, annotations, files: files.length },
        path: isPacked ? place : first !== undefined && files.length === 1 ? join(folder, first) : null,
      });
      return delivered;
    },
    async preview({ selection, format, options, folder }) {
      const ids = await selectedArticles(context, selection, previewedArticles);
      const signal = new AbortController().signal;
      const { previewExport } = await import('../export/preview-export.ts');
      return previewExport(format, {
        ...jobOf(context, selection, ids),
        folder,
        options,
        ...templateOf(context, options),
        signal,
        onProgress: () => undefined,
      });
    },
    bringBack: (input) => bringBack(context, input.folder, begin()),
    pack: (input) => {
      const signal = begin();
      return whileExporting(context.folder, input.folder, () => packArchive(context, input, signal));
    },
    cancel: () => underWay?.abort(),
  };
}

/** The template of an export: the one it brings along, else the one its options name. @throws {AppError} `not-found` */
function templateOf(
  { db }: ArchiveContext,
  { template: id }: ExportOptions,
  brought?: TemplateText,
): Pick<ExportJob, 'template'> {
  const template = brought ?? (id === undefined ? undefined : getTemplate(db, id));
  return template === undefined ? {} : { template };
}

function jobOf(
  context: ArchiveContext,
  selection: Selection,
  ids: readonly ArticleId[],
): Pick<ExportJob, 'items' | 'total' | 'title' | 'linked'> {
  return {
    items: exportArticles(context, selection, ids),
    total: ids.length,
    title: titleOf(context, selection, ids),
    linked: linkedWithin(context, ids),
  };
}

/** What an export is called that is one document: after its query, its dossier or its only article. */
function titleOf({ db }: ArchiveContext, selection: Selection, ids: readonly ArticleId[]): string {
  if (selection.kind === 'search' && selection.query.trim() !== '') return selection.query;
  const shelf = selection.kind === 'search' ? selection.shelf : selection;
  if (shelf.kind === 'dossier') return listDossiers(db).find(({ id }) => id === shelf.id)?.name ?? '';
  const [only, ...others] = ids;
  return only === undefined || others.length > 0 ? '' : `Notes on “${getArticle(db, only).title}”`;
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

/** Which of the articles of an export a link in a note leads to; an annotation that was deleted is in none. */
function linkedWithin({ db }: ArchiveContext, ids: readonly ArticleId[]): (target: LinkTarget) => NamedArticle | null {
  const exported = new Set(ids);
  return (target) => {
    const [thing] = linkedThings(db, [target]);
    if (thing === undefined || thing.articleId === null || thing.state === 'deleted') return null;
    if (!exported.has(thing.articleId)) return null;
    const [article] = summariesOf(db, articleNumbers(db, [thing.articleId])).values();
    return article ?? null;
  };
}

/**
 * The articles of an export, one at a time, with those of their annotations that are in it. What is deleted for good meanwhile is left
 * out, unless it was asked for by name. @throws {AppError} `not-found`
 */
export async function* exportArticles(
  { db }: Pick<ArchiveContext, 'db'>,
  selection: Selection,
  ids: readonly ArticleId[],
): AsyncGenerator<ExportArticle> {
  const names = colourNames(db);
  const style = await styleInUse(db);
  const only = selection.kind === 'annotations' ? new Set<string>(selection.ids) : null;
  const inList = await listAmong(db, style, ids);
  for (const id of ids) {
    if (selection.kind !== 'articles' && articleNumbers(db, [id]).length === 0) continue;
    const article = getArticle(db, id);
    const annotations = listAnnotations(db, id).filter((annotation) => only?.has(annotation.id) ?? true);
    const citer = await citerFor(style, [cslItem(article)]);
    yield {
      article,
      annotations,
      colourNames: names,
      // Citing takes half a millisecond or more, and references and tables of data never ask for it.
      get citation() {
        return citer.alone(id);
      },
      get shortCitation() {
        return citer.short(id);
      },
      get listed() {
        return inList()?.get(id) ?? null;
      },
    };
    await turn();
  }
}

/** Gives how all articles of an export are listed, found out when it is first asked for: tables of data and references never ask. */
async function listAmong(
  db: ArchiveContext['db'],
  style: CitationStyle,
  ids: readonly ArticleId[],
): Promise<() => ReadonlyMap<string, Listed> | null> {
  const make = await processorMaker();
  let found: ReadonlyMap<string, Listed> | null | undefined;
  return () => {
    if (found !== undefined) return found;
    const isNote = new Citer(make, style, []).kind === 'note';
    const items = isNote ? [] : ids.flatMap((id) => citedArticle(db, id) ?? []).map(cslItem);
    found = isNote
      ? null
      : listed(
          new Citer(make, style, items),
          items.map(({ id }) => id),
        );
    return found;
  };
}
