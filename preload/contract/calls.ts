import type { AnnotationCalls } from './annotation-calls.ts';
import type { CarriedOver } from './annotations.ts';
import type { ArchiveInfo, ArchiveStats, CheckSaved, OpeningNews, VerifyReport } from './archive.ts';
import type { ArticleRemains, BackupComparison, BackupList, Backup, Restored } from './backups.ts';
import type { Article, ArticleId, Dossier, DossierId, FieldName, LibraryCounts } from './articles.ts';
import type { CitationCalls } from './citations.ts';
import type { DraftCalls, DraftFormat, DraftReport } from './drafts.ts';
import type {
  Destination,
  ExportFormat,
  ExportOptions,
  ExportPreview,
  ExportReport,
  Paper,
  Selection,
} from './exports.ts';
import type { SearchFacets } from './facets.ts';
import type { ImportId, ImportProgress, IntakeSource, OutcomeFilter, OutcomePage } from './imports.ts';
import type { LogHead } from './log.ts';
import type { NameLists } from './names.ts';
import { packageCallNames, type PackageCalls } from './package-calls.ts';
import type { ArticlePair, ArticleVersions, PairComparison, PairDecision, PairId, PairPage } from './pairs.ts';
import type {
  ArticleHits,
  ArticlePassages,
  Headline,
  MeantQuery,
  SearchPage,
  Shelf,
  SortOrder,
  Suggestion,
  TextPlaces,
} from './search.ts';
import type {
  AskedSearch,
  JudgedArticle,
  MethodsFormat,
  MethodsReport,
  SavedSearch,
  SavedSearchId,
  SearchId,
  SearchLogPage,
} from './searches.ts';
import { templateCallNames, type TemplateCalls } from './template-calls.ts';
import type { TrashRule } from './trash.ts';
import type { WatchedFolder } from './watches.ts';

/** What a call without input takes, and one without output gives. */
export type Nothing = Readonly<Record<string, never>>;

/**
 * Every request a window can make: one line each, `noun.verb`, one object in, plain data out.
 * This is the whole surface between the two sides; main checks every input again.
 */
export interface Calls extends AnnotationCalls, CitationCalls, DraftCalls, PackageCalls, TemplateCalls {
  'archive.info': { input: Nothing; output: ArchiveInfo };
  'archive.stats': { input: Nothing; output: ArchiveStats };
  /** Checks the whole archive; `sinceHead` is where the log ended in an earlier report. */
  'archive.verify': { input: { sinceHead?: LogHead }; output: VerifyReport };
  /** What happened to the archive before and while it was opened; told to whoever asks first. */
  'archive.news': { input: Nothing; output: OpeningNews };

  'library.counts': { input: Nothing; output: LibraryCounts };

  'articles.get': { input: { id: ArticleId }; output: Article };
  /** Where some words stand literally in the text of an article, but for case, accents and the like. */
  'articles.find': { input: { id: ArticleId; text: string }; output: TextPlaces };
  /** Reads the original of an article again, with what the reader can by now. */
  'articles.readAgain': { input: { id: ArticleId }; output: CarriedOver };
  /** Gives an article back the text it had before, or after, its original was read again. */
  'articles.swapText': { input: { id: ArticleId }; output: CarriedOver };
  'articles.correct': { input: { id: ArticleId; field: FieldName; value: string | null }; output: Article };
  'articles.mark': { input: { ids: readonly ArticleId[]; isUnread?: boolean; isStarred?: boolean }; output: Nothing };
  'articles.tag': {
    input: { ids: readonly ArticleId[]; add: readonly string[]; remove: readonly string[] };
    output: Nothing;
  };
  'articles.trash': { input: { ids: readonly ArticleId[] }; output: Nothing };
  'articles.restore': { input: { ids: readonly ArticleId[] }; output: Nothing };
  'articles.destroy': { input: { ids: readonly ArticleId[] }; output: Nothing };
  /** What would be left of articles if they were deleted for good. */
  'articles.remains': { input: { ids: readonly ArticleId[] }; output: ArticleRemains };

  /** Where in its canonical text an article was left; 0 is its beginning. */
  'places.get': { input: { articleId: ArticleId }; output: { at: number } };
  'places.keep': { input: { articleId: ArticleId; at: number }; output: Nothing };

  'articles.versions': { input: { id: ArticleId }; output: ArticleVersions };

  'pairs.list': { input: { offset: number; limit: number }; output: PairPage };
  'pairs.compare': { input: { pair: PairId }; output: PairComparison };
  'pairs.decide': { input: { pair: PairId; decision: PairDecision | null }; output: ArticlePair };

  'dossiers.create': { input: { name: string }; output: Dossier };
  'dossiers.rename': { input: { id: DossierId; name: string }; output: Dossier };
  'dossiers.delete': { input: { id: DossierId }; output: Nothing };
  'dossiers.restore': { input: { id: DossierId }; output: Dossier };
  'dossiers.add': { input: { id: DossierId; articles: readonly ArticleId[] }; output: Nothing };
  'dossiers.remove': { input: { id: DossierId; articles: readonly ArticleId[] }; output: Nothing };

  'search.run': {
    input: { query: string; shelf: Shelf; sort: SortOrder; offset: number; limit: number };
    output: SearchPage;
  };
  /** Stops the searches under way, which fail with `cancelled`; nothing that was saved is touched. */
  'search.stop': { input: Nothing; output: Nothing };
  'search.facets': { input: { query: string; shelf: Shelf }; output: SearchFacets };
  /** Where what a query looks for stands in an article. */
  'search.hits': { input: { id: ArticleId; query: string }; output: ArticleHits };
  /** The best passages of an article besides the one that its row in the list shows. */
  'search.passages': { input: { id: ArticleId; query: string; limit: number }; output: ArticlePassages };
  /** `caret` is where in the text is being typed (UTF-16). */
  'search.suggest': { input: { text: string; caret: number; limit: number }; output: readonly Suggestion[] };
  /** Articles whose headlines have these words, which are words only; the last may be unfinished. */
  'search.headlines': { input: { words: string; limit: number }; output: readonly Headline[] };
  /** A query with another order in place of the one it asks for; as it is where it asks for none. */
  'search.reorder': { input: { query: string; sort: SortOrder }; output: { query: string } };
  /** Asked when a search has found little: `null` where no word of it looks misspelt. */
  'search.meant': { input: { query: string; shelf: Shelf }; output: MeantQuery | null };

  'savedSearches.list': { input: Nothing; output: readonly SavedSearch[] };
  'savedSearches.create': { input: AskedSearch & { name: string }; output: { id: SavedSearchId } };
  'savedSearches.rename': { input: { id: SavedSearchId; name: string }; output: Nothing };
  'savedSearches.delete': { input: { id: SavedSearchId }; output: Nothing };
  'savedSearches.restore': { input: { id: SavedSearchId }; output: Nothing };
  /** Marks a saved search as looked at: what is filed from now on is new to it. */
  'savedSearches.look': { input: { id: SavedSearchId }; output: Nothing };

  'searchLog.list': { input: { offset: number; limit: number }; output: SearchLogPage };
  /**
   * Enters a search that has rested or been used, or notes that it was run again. `begunAs` is a query that only rested while
   * this one was typed on from it: it makes way, unless it has been anything else.
   */
  'searchLog.note': { input: AskedSearch & { begunAs: string | null }; output: Nothing };
  /** Notes that an article was opened from what a search found. */
  'searchLog.open': { input: AskedSearch & { article: ArticleId }; output: Nothing };
  /** Keeps or rejects articles that a search found; gives what was said of them before, to take it back with. */
  'searchLog.judge': {
    input: AskedSearch & { articles: readonly JudgedArticle[] };
    output: { before: readonly JudgedArticle[] };
  };
  'searchLog.judged': { input: { query: string; shelf: Shelf }; output: readonly JudgedArticle[] };
  /** Takes searches out of the log for good, all of them with `null`, with what was judged for them. */
  'searchLog.forget': { input: { ids: readonly SearchId[] | null }; output: Nothing };

  'imports.start': { input: { sources: readonly IntakeSource[] }; output: { id: ImportId } };
  'imports.paste': { input: { html: string | null; text: string | null }; output: { id: ImportId } };
  'imports.cancel': { input: { id: ImportId }; output: Nothing };
  'imports.pause': { input: { id: ImportId; isPaused: boolean }; output: Nothing };
  /** Reads what failed once more: one file, or all with null; `asText` files its plain text, whatever it is. */
  'imports.again': { input: { id: ImportId; file: string | null; asText: boolean }; output: { id: ImportId } };
  /** Shows a file that failed where it lies, or gives the address to fetch it at. */
  'imports.showOriginal': { input: { id: ImportId; file: string }; output: { address: string | null } };
  'imports.progress': { input: { id: ImportId }; output: ImportProgress };
  'imports.outcomes': {
    input: { id: ImportId; kind: OutcomeFilter | null; offset: number; limit: number };
    output: OutcomePage;
  };

  'watches.list': { input: Nothing; output: readonly WatchedFolder[] };
  /** Watches a folder that was chosen in a dialog of this session. */
  'watches.add': { input: { folder: string }; output: Nothing };
  'watches.remove': { input: { folder: string }; output: Nothing };

  'names.list': { input: Nothing; output: NameLists };
  /** Puts the person's own name sets, one a line, in place of those there were. */
  'names.save': { input: { own: string }; output: NameLists };
  /** Switches shipped name sets on or off. */
  'names.switch': { input: { ids: readonly string[]; isOn: boolean }; output: Nothing };

  'sample.add': { input: Nothing; output: { id: ImportId } };
  'sample.remove': { input: Nothing; output: { articles: number } };

  'exports.write': {
    input: { selection: Selection; format: ExportFormat; options?: ExportOptions; destination: Destination };
    output: ExportReport;
  };
  /** How the first articles of an export will come out. */
  'exports.preview': {
    input: { selection: Selection; format: ExportFormat; options: ExportOptions };
    output: ExportPreview;
  };
  /** How the draft of a dossier will come out. */
  'exports.previewDraft': { input: { dossier: DossierId; format: DraftFormat }; output: ExportPreview };
  'exports.cancel': { input: Nothing; output: Nothing };
  /** Writes searches of the log, all of them with `null`, as a methods appendix. */
  'exports.methods': {
    input: { ids: readonly SearchId[] | null; format: MethodsFormat; destination: Destination };
    output: MethodsReport;
  };
  /** Writes the report of the last check of the archive. */
  'exports.check': { input: { destination: Destination }; output: CheckSaved };
  /** Writes the draft of a dossier as one document. */
  'exports.draft': {
    input: { dossier: DossierId; format: DraftFormat; paper?: Paper; destination: Destination };
    output: DraftReport;
  };

  'backups.list': { input: Nothing; output: BackupList };
  'backups.make': { input: Nothing; output: Backup };
  /** Reads a backup again and compares it with the archive as it is. */
  'backups.compare': { input: { name: string }; output: BackupComparison };
  /** Puts a backup in the place of the archive as it is, which is backed up first. */
  'backups.restore': { input: { name: string }; output: Restored };
  /** Makes a backup and then deletes others for good, which hold what is to be gone. */
  'backups.replace': { input: { names: readonly string[] }; output: Backup };

  /** What becomes of the trash after thirty days. */
  'trash.rule': { input: Nothing; output: TrashRule };
  'trash.choose': { input: { isEmptied: boolean }; output: TrashRule };

  'door.chooseFiles': { input: { folders: boolean }; output: { sources: readonly IntakeSource[] } };
  'door.chooseFolder': { input: Nothing; output: { folder: string | null } };
  'door.showFolder': { input: { folder: string }; output: Nothing };
  /** Shows a saved page of the archive in a window of its own. */
  'door.showPage': { input: { sha256: string }; output: Nothing };
  'door.copyText': { input: { text: string }; output: Nothing };
  /** Asks whether to open a web address in the person's browser, and does if so. */
  'door.visit': { input: { address: string }; output: { isOpened: boolean } };
}

/** The name of a call. */
export type CallName = keyof Calls;
/** What a call takes. */
export type CallInput<N extends CallName> = Calls[N]['input'];
/** What a call gives. */
export type CallOutput<N extends CallName> = Calls[N]['output'];

/** The names of all calls: the allow-list of every door. */
export const callNames: Readonly<Record<CallName, true>> = {
  ...packageCallNames,
  'archive.info': true,
  'archive.stats': true,
  'archive.verify': true,
  'archive.news': true,
  'library.counts': true,
  'articles.get': true,
  'articles.find': true,
  'articles.readAgain': true,
  'articles.swapText': true,
  'articles.correct': true,
  'articles.mark': true,
  'articles.tag': true,
  'articles.trash': true,
  'articles.restore': true,
  'articles.destroy': true,
  'articles.remains': true,
  'articles.versions': true,
  'places.get': true,
  'places.keep': true,
  'pairs.list': true,
  'pairs.compare': true,
  'pairs.decide': true,
  'dossiers.create': true,
  'dossiers.rename': true,
  'dossiers.delete': true,
  'dossiers.restore': true,
  'dossiers.add': true,
  'dossiers.remove': true,
  'drafts.get': true,
  'drafts.add': true,
  'drafts.write': true,
  'drafts.move': true,
  'drafts.remove': true,
  'drafts.restore': true,
  'search.run': true,
  'search.stop': true,
  'search.facets': true,
  'search.hits': true,
  'search.passages': true,
  'search.suggest': true,
  'search.headlines': true,
  'search.reorder': true,
  'search.meant': true,
  'savedSearches.list': true,
  'savedSearches.create': true,
  'savedSearches.rename': true,
  'savedSearches.delete': true,
  'savedSearches.restore': true,
  'savedSearches.look': true,
  'searchLog.list': true,
  'searchLog.note': true,
  'searchLog.open': true,
  'searchLog.judge': true,
  'searchLog.judged': true,
  'searchLog.forget': true,
  'annotations.list': true,
  'annotations.create': true,
  'annotations.createNote': true,
  'annotations.createArea': true,
  'annotations.quote': true,
  'annotations.change': true,
  'annotations.attach': true,
  'annotations.anchor': true,
  'annotations.bring': true,
  'annotations.delete': true,
  'annotations.restore': true,
  'annotations.find': true,
  'annotations.rows': true,
  'annotations.ids': true,
  'annotations.tags': true,
  'annotations.changeMany': true,
  'annotations.revertMany': true,
  'annotations.deleteMany': true,
  'annotations.restoreMany': true,
  'notes.read': true,
  'colours.list': true,
  'colours.save': true,
  'citations.style': true,
  'citations.choose': true,
  'citations.addStyle': true,
  'citations.removeStyle': true,
  'citations.restoreStyle': true,
  'citations.cite': true,
  ...templateCallNames,
  'imports.start': true,
  'imports.paste': true,
  'imports.cancel': true,
  'imports.pause': true,
  'imports.again': true,
  'imports.showOriginal': true,
  'imports.progress': true,
  'imports.outcomes': true,
  'watches.list': true,
  'watches.add': true,
  'watches.remove': true,
  'names.list': true,
  'names.save': true,
  'names.switch': true,
  'sample.add': true,
  'sample.remove': true,
  'exports.write': true,
  'exports.preview': true,
  'exports.previewDraft': true,
  'exports.cancel': true,
  'exports.check': true,
  'exports.methods': true,
  'exports.draft': true,
  'backups.list': true,
  'backups.make': true,
  'backups.compare': true,
  'backups.restore': true,
  'backups.replace': true,
  'trash.rule': true,
  'trash.choose': true,
  'door.chooseFiles': true,
  'door.chooseFolder': true,
  'door.showFolder': true,
  'door.showPage': true,
  'door.copyText': true,
  'door.visit': true,
};
