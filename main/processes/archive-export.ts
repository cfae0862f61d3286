import type { ArticleId } from '../../preload/contract/articles.ts';
import type { ExportReport, Selection } from '../../preload/contract/exports.ts';
import type { LinkTarget } from '../../preload/contract/note-links.ts';
import { AppError } from '../archive/app-error.ts';
import { archivePaths } from '../archive/archive-paths.ts';
import { cslItem } from '../archive/citations/csl-item.ts';
import { turn } from '../archive/turn.ts';
import type { ExportArticle, NamedArticle } from '../export/export-job.ts';
import { packNotes } from '../export/pack-notes.ts';
import { writers } from '../export/writers.ts';
import { listAnnotations } from '../storage/annotations.ts';
import { chosenStyle } from '../storage/citing.ts';
import { colourNames } from '../storage/colour-names.ts';
import { articleNumbers } from '../storage/article-numbers.ts';
import { getArticle } from '../storage/articles.ts';
import { linkedThings } from '../storage/note-links.ts';
import { originalPath } from '../storage/originals.ts';
import { summariesOf } from '../storage/summaries.ts';
import type { ArchiveContext } from './archive-handlers.ts';
import { citerFor, shippedStyle } from './citation-styles.ts';
import type { ArchiveCalls } from './protocol.ts';

/** How many rows of a search are taken at a time. */
const pageSize = 200;

/** Takes notes out of the archive, one export at a time, in pieces that let other questions through. */
export function createExporter(context: ArchiveContext): {
  readonly write: (input: ArchiveCalls['export.write']['input']) => Promise<ExportReport>;
  readonly cancel: () => void;
} {
  const { originals } = archivePaths(context.folder);
  let underWay: AbortController | null = null;
  return {
    async write({ selection, format, folder, isPacked }) {
      underWay?.abort();
      const abort = new AbortController();
      underWay = abort;
      const ids = await selectedArticles(context, selection);
      const report = await writers[format]({
        items: exportArticles(context, ids),
        total: ids.length,
        folder,
        linked: linkedWithin(context, ids),
        originalPath: (sha256) => originalPath(originals, sha256),
        signal: abort.signal,
        onProgress: (progress) => context.tell('exports.progressed', progress),
      });
      return isPacked ? { ...report, place: await packNotes(folder, report.files) } : report;
    },
    cancel: () => underWay?.abort(),
  };
}

/** The articles of a selection, outside the trash. @throws {AppError} `not-found` when there are none */
async function selectedArticles(context: ArchiveContext, selection: Selection): Promise<readonly ArticleId[]> {
  const ids = selection.kind === 'articles' ? selection.ids : await foundArticles(context, selection);
  if (ids.length === 0) throw new AppError('not-found', 'nothing is selected');
  return ids;
}

async function foundArticles(
  { db, keeper }: ArchiveContext,
  selection: Exclude<Selection, { kind: 'articles' }>,
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
  const ids: ArticleId[] = [];
  for (;;) {
    const { matches } = keeper.index.search({ ...list, offset: ids.length, limit: pageSize });
    const summaries = summariesOf(
      db,
      matches.map(({ number }) => number),
    );
    for (const { number } of matches) {
      const summary = summaries.get(number);
      if (summary !== undefined) ids.push(summary.id);
    }
    if (matches.length < pageSize) return ids;
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

async function* exportArticles({ db }: ArchiveContext, ids: readonly ArticleId[]): AsyncGenerator<ExportArticle> {
  const names = colourNames(db);
  const style = await shippedStyle(chosenStyle(db));
  for (const id of ids) {
    const article = getArticle(db, id);
    const citation = (await citerFor(style, [cslItem(article)])).alone(id);
    yield { article, annotations: listAnnotations(db, id), colourNames: names, citation };
    await turn();
  }
}
