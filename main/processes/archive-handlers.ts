import type { Database } from 'better-sqlite3';
import type { OpeningNews } from '../../preload/contract/archive.ts';
import type { Hit } from '../../preload/contract/search.ts';
import { correctField, markArticles, restoreArticles, tagArticles, trashArticles } from '../storage/article-changes.ts';
import { AppError } from '../archive/app-error.ts';
import { articleText, getArticle } from '../storage/articles.ts';
import { addedStyles, keepStyle, removeStyle } from '../storage/added-styles.ts';
import { chooseStyle, chosenStyle } from '../storage/citing.ts';
import { colourNames, replaceColourNames } from '../storage/colour-names.ts';
import { destroyArticles } from '../storage/destroy.ts';
import {
  addToDossier,
  createDossier,
  deleteDossier,
  dossierNamed,
  removeFromDossier,
  renameDossier,
  restoreDossier,
} from '../storage/dossiers.ts';
import { engineVersions } from '../storage/engine.ts';
import { fileBatch } from '../storage/filing.ts';
import { findImage } from '../storage/images.ts';
import { importedArticles } from '../storage/import-report.ts';
import { beginImport, endImport, listOutcomes } from '../storage/imports.ts';
import { archiveStats, countArticles, libraryCounts } from '../storage/library.ts';
import { cslItem } from '../archive/citations/csl-item.ts';
import { archivePaths } from '../archive/archive-paths.ts';
import { listNames, replaceOwnNames, switchNameSets } from '../storage/name-sets.ts';
import { comparePair } from '../storage/pair-comparison.ts';
import { decidePair, listOpenPairs, versionsOf } from '../storage/pairs.ts';
import { findShown } from '../storage/shown-originals.ts';
import { keepReadingPlace, readingPlace } from '../storage/reading-places.ts';
import { currentRevision } from '../storage/revision.ts';
import { removeSample } from '../storage/sample.ts';
import { summariesOf } from '../storage/summaries.ts';
import { chooseTrashRule, trashRule } from '../storage/trash.ts';
import { addWatch, listWatches, markWatchSeen, removeWatch } from '../storage/watches.ts';
import { originalOf, replaceText, swapText } from '../storage/reread.ts';
import { findText } from '../archive/find-text.ts';
import { withSort } from '../archive/query/with-sort.ts';
import { keepWhole } from '../export/keep-whole.ts';
import { annotationHandlers } from './annotation-handlers.ts';
import { backupHandlers, type BackupKeeper } from './backup-keeper.ts';
import { citerFor } from './citation-styles.ts';
import { styleInUse } from './style-in-use.ts';
import { checkHandlers } from './check-handlers.ts';
import { draftHandlers, isDraftCall } from './draft-handlers.ts';
import { createExporter } from './archive-export.ts';
import type { IndexKeeper } from './index-keeper.ts';
import { isSearchRecordCall, searchRecordHandlers } from './search-record-handlers.ts';
import type { ArchiveCalls, ArchiveEvents } from './protocol.ts';
import { templateHandlers } from './template-handlers.ts';
import type { Handlers } from './serve.ts';
import { whileExporting } from './unfinished-exports.ts';

/** What the handlers of the archive work with. */
export interface ArchiveContext {
  readonly db: Database;
  readonly folder: string;
  readonly version: string;
  readonly keeper: IndexKeeper;
  readonly tell: <E extends keyof ArchiveEvents>(name: E, event: ArchiveEvents[E]) => void;
  readonly backups: BackupKeeper;
  /** What happened when the archive was opened; nothing any more when it has been told. */
  readonly news: () => OpeningNews;
  /** Backs up what has changed and closes the files; the process then ends. */
  readonly close: () => Promise<void>;
  /** Ends the process once the answer has gone out: the files are closed already. */
  readonly end: () => void;
}

const readingCalls: ReadonlySet<string> = new Set<keyof ArchiveCalls>([
  'archive.info',
  'archive.stats',
  'archive.verify',
  'archive.news',
  'archive.close',
  'archive.engine',
  'damage.putBack',
  'check.compose',
  'check.write',
  'trash.rule',
  'articles.remains',
  'backups.replace',
  'library.counts',
  'articles.get',
  'article.text',
  'articles.find',
  'article.original',
  'image.find',
  'original.find',
  'articles.versions',
  'backups.list',
  'backups.make',
  'backups.compare',
  'backups.restore',
  'places.get',
  'places.keep',
  'pairs.list',
  'pairs.compare',
  'search.run',
  'search.facets',
  'search.hits',
  'search.passages',
  'search.suggest',
  'search.headlines',
  'search.reorder',
  'search.meant',
  'annotations.list',
  'annotations.find',
  'annotations.rows',
  'annotations.ids',
  'annotations.tags',
  'notes.read',
  'imports.outcomes',
  'import.articles',
  'export.write',
  'pdf.keep',
  'export.preview',
  'export.cancel',
  'export.package',
  'watch.list',
  'names.list',
  'colours.list',
  'citations.style',
  'citations.cite',
  'templates.list',
  'templates.try',
  'watch.seen',
  'dossier.named',
  'index.settle',
  'index.scrub',
]);

/** Whether a call changes nothing that lists show or the index holds; after any other, windows are told and the index catches up. */
export function isReadingCall(name: string): boolean {
  return readingCalls.has(name) || isSearchRecordCall(name) || isDraftCall(name);
}

/** Answers every call of the archive. */
export function archiveHandlers(context: ArchiveContext): Handlers<ArchiveCalls> {
  const { db, folder, keeper } = context;
  const { originals } = archivePaths(folder);
  const exporter = createExporter(context);
  const done = {};
  return {
    'archive.info': () => ({
      folder,
      articles: countArticles(db),
      revision: currentRevision(db),
      version: context.version,
    }),
    'archive.stats': () => archiveStats(db, folder),
    'archive.engine': () => engineVersions(db),
    'archive.news': () => context.news(),
    'damage.putBack': () => {
      throw new AppError('bad-input', 'the archive could be opened');
    },
    'archive.close': async () => {
      await exporter.end();
      await context.close();
      return null;
    },
    'archive.bringBack': exporter.bringBack,
    'library.counts': () => libraryCounts(db),

    'articles.get': ({ id }) => getArticle(db, id),
    'article.text': ({ id }) => articleText(db, id),
    'articles.find': ({ id, text }) => findText(articleText(db, id), text),
    'original.find': ({ sha256, kind }) => findShown(db, sha256, kind),
    'image.find': ({ sha256 }) => findImage(db, sha256),
    'article.original': ({ id }) => originalOf(db, id),
    'article.replaceText': ({ id, json }) => replaceText(db, id, json),
    'articles.swapText': ({ id }) => swapText(db, id),
    'articles.correct': ({ id, field, value }) => correctField(db, id, field, value),
    'articles.mark': ({ ids, ...marks }) => (markArticles(db, ids, marks), done),
    'articles.tag': ({ ids, add, remove }) => (tagArticles(db, ids, add, remove), done),
    'articles.trash': ({ ids }) => (trashArticles(db, ids), done),
    'articles.restore': ({ ids }) => (restoreArticles(db, ids), done),
    'articles.destroy': ({ ids }) => (destroyArticles(db, originals, ids), done),
    'articles.versions': ({ id }) => versionsOf(db, id),

    'places.get': ({ articleId }) => ({ at: readingPlace(db, articleId) }),
    'places.keep': ({ articleId, at }) => (keepReadingPlace(db, articleId, at), done),

    'pairs.list': ({ offset, limit }) => listOpenPairs(db, offset, limit),
    'pairs.compare': ({ pair }) => comparePair(db, pair),
    'pairs.decide': ({ pair, decision }) => decidePair(db, pair, decision),

    'dossiers.create': ({ name }) => createDossier(db, name),
    'dossiers.rename': ({ id, name }) => renameDossier(db, id, name),
    'dossiers.delete': ({ id }) => (deleteDossier(db, id), done),
    'dossiers.restore': ({ id }) => restoreDossier(db, id),
    'dossiers.add': ({ id, articles }) => (addToDossier(db, id, articles), done),
    'dossiers.remove': ({ id, articles }) => (removeFromDossier(db, id, articles), done),
    'dossier.named': ({ name }) => dossierNamed(db, name),

    'search.run': (input) => {
      const started = performance.now();
      const { matches, ...page } = keeper.index.search(input);
      const summaries = summariesOf(
        db,
        matches.map((match) => match.number),
      );
      const hits = matches.flatMap(({ number, ...match }): Hit[] => {
        const summary = summaries.get(number);
        return summary === undefined ? [] : [{ ...summary, ...match }];
      });
      return { ...page, hits, seconds: (performance.now() - started) / 1000 };
    },
    'search.facets': async (input) => {
      await keeper.index.warmFacets();
      return keeper.index.facets(input);
    },
    'search.hits': (input) => keeper.index.hits(input),
    'search.passages': (input) => keeper.index.passages(input),
    'search.suggest': (input) => keeper.index.suggest(input),
    'search.headlines': ({ words, limit }) => keeper.index.headlines(words, limit),
    'search.reorder': ({ query, sort }) => ({ query: withSort(query, sort) }),
    'search.meant': (input) => keeper.index.meant(input),
    'index.settle': async () => (await keeper.settle(), null),
    'index.scrub': async () => (await keeper.scrub(), null),

    ...searchRecordHandlers(context),

    ...backupHandlers(context),

    ...checkHandlers(context),

    'trash.rule': () => trashRule(db, Date.now()),
    'trash.choose': ({ isEmptied }) => chooseTrashRule(db, isEmptied, Date.now()),

    ...annotationHandlers(db),

    ...draftHandlers(context),

    'colours.list': () => colourNames(db),
    'colours.save': ({ names }) => (replaceColourNames(db, names), colourNames(db)),
    'citations.style': () => ({ style: chosenStyle(db), added: addedStyles(db) }),
    'citations.choose': ({ style }) => (chooseStyle(db, style), { style }),
    'citations.removeStyle': ({ id }) => (removeStyle(db, id, true), done),
    'citations.restoreStyle': ({ id }) => (removeStyle(db, id, false), done),
    'style.keep': (style) => keepStyle(db, style),
    'citations.cite': async ({ article }) => {
      const item = cslItem(getArticle(db, article));
      const citer = await citerFor(await styleInUse(db), [item]);
      return { text: citer.alone(article).text };
    },

    ...templateHandlers(context),

    'import.begin': ({ id }) => (beginImport(db, id), null),
    'import.file': (batch) => fileBatch(db, originals, batch),
    'import.end': ({ id, state }) => (endImport(db, id, state), null),
    'import.articles': ({ id }) => importedArticles(db, id),
    'imports.outcomes': ({ id, kind, offset, limit }) => listOutcomes(db, id, kind, offset, limit),
    'sample.remove': () => ({ articles: removeSample(db, originals) }),

    'watch.list': () => listWatches(db),
    'watch.add': (input) => (addWatch(db, input.folder), null),
    'watch.remove': (input) => (removeWatch(db, input.folder), null),
    'watch.seen': (input) => (markWatchSeen(db, input.folder, input.seenAt), null),

    'names.list': () => listNames(db),
    'names.save': ({ own }) => (replaceOwnNames(db, own), keeper.index.forgetNames(), listNames(db)),
    'names.switch': ({ ids, isOn }) => (switchNameSets(db, ids, isOn), keeper.index.forgetNames(), done),

    'export.write': exporter.write,
    'pdf.keep': ({ path, folder: into, stem }) =>
      whileExporting(folder, into, () => keepWhole(path, into, stem, '.pdf')),
    'export.preview': exporter.preview,
    'export.package': exporter.pack,
    'export.cancel': () => (exporter.cancel(), null),
  };
}
