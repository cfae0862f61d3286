import type { CheckSaved } from '../../preload/contract/archive.ts';
import type { CarriedOver } from '../../preload/contract/annotations.ts';
import type { ShownKind } from '../storage/shown-originals.ts';
import type { AddedStyle } from '../../preload/contract/citations.ts';
import type { TriedStyle } from '../archive/citations/read-style.ts';
import type { ArticleOriginal } from '../storage/reread.ts';
import type { CallInput, CallName, CallOutput } from '../../preload/contract/calls.ts';
import type { ArticleId, DossierId } from '../../preload/contract/articles.ts';
import type { DraftFormat, DraftReport } from '../../preload/contract/drafts.ts';
import type { Events } from '../../preload/contract/events.ts';
import type {
  ExportReport,
  ExportFormat,
  ExportOptions,
  ExportPreview,
  Paper,
  Selection,
} from '../../preload/contract/exports.ts';
import type { ImportId, ImportOutcome } from '../../preload/contract/imports.ts';
import type { TemplateText } from '../../preload/contract/note-templates.ts';
import type { MethodsFormat, MethodsReport, SearchId } from '../../preload/contract/searches.ts';
import type { Failure } from '../../preload/contract/result.ts';
import type { FilingBatch, ImportedArticle } from '../archive/filing-batch.ts';
import type { ImageType, IntakeFile } from '../archive/read-article.ts';
import type { EngineVersions } from '../storage/engine.ts';
import type { StoredWatch } from '../archive/stored-watch.ts';

/** The calls of the contract that the archive process answers under the same name. */
export type ArchiveAnswered =
  | Exclude<
      CallName,
      | `imports.${string}`
      | `exports.${string}`
      | `door.${string}`
      | `watches.${string}`
      | 'sample.add'
      | 'search.stop'
      | 'citations.addStyle'
      | 'articles.readAgain'
    >
  | 'imports.outcomes';

interface ArchiveOnly {
  'import.begin': { input: { id: ImportId }; output: null };
  'import.file': { input: FilingBatch; output: readonly ImportOutcome[] };
  'import.end': { input: { id: ImportId; state: 'finished' | 'cancelled' | 'stopped' }; output: null };
  'import.articles': { input: { id: ImportId }; output: readonly ImportedArticle[] };
  /** `isPacked` makes one file of the notes, a zip where there are several; `place` is then its path. A PDF is written as the page that a door prints. */
  'export.write': {
    input: {
      selection: Selection;
      format: ExportFormat;
      options?: ExportOptions;
      /** A template that is not in the archive. */
      template?: TemplateText;
      folder: string;
      isPacked: boolean;
    };
    output: ExportReport;
  };
  /** Writes into a folder of its own, which whoever asks removes. */
  'export.preview': { input: CallInput<'exports.preview'> & { folder: string }; output: ExportPreview };
  'export.cancel': { input: null; output: null };
  /** `isPacked` makes one zip of the package; `place` is then its path. */
  'export.package': { input: { folder: string; isPacked: boolean }; output: ExportReport };
  'methods.compose': { input: { ids: readonly SearchId[] | null; format: MethodsFormat }; output: { text: string } };
  'methods.write': {
    input: { ids: readonly SearchId[] | null; format: MethodsFormat; folder: string };
    output: MethodsReport;
  };
  /** The report of the last check, in Markdown. */
  'check.compose': { input: null; output: { text: string } };
  'check.write': { input: { folder: string }; output: CheckSaved };
  'draft.preview': { input: CallInput<'exports.previewDraft'>; output: ExportPreview };
  /** A draft that is to be a PDF is written as the page that a door prints. */
  'draft.export': {
    input: { dossier: DossierId; format: DraftFormat; paper?: Paper; folder: string };
    output: DraftReport;
  };
  /** Copies a PDF that a door has printed into a folder, under a free name, which is the answer. */
  'pdf.keep': { input: { path: string; folder: string; stem: string }; output: string };
  /** Where an original lies that articles were clipped from, if it is of the kind. */
  'original.find': { input: { sha256: string; kind: ShownKind }; output: string | null };
  'image.find': { input: { sha256: string }; output: FoundImage | null };
  /** Where the first original of an article lies. */
  'article.original': { input: { id: ArticleId }; output: ArticleOriginal };
  /** Gives an article the text of a part, in JSON, that its original was read as. */
  'article.replaceText': { input: { id: ArticleId; json: string }; output: CarriedOver };
  'article.text': { input: { id: ArticleId }; output: string };
  /** Keeps a citation style that was tried. */
  'style.keep': { input: TriedStyle; output: AddedStyle };
  'watch.list': { input: null; output: readonly StoredWatch[] };
  'watch.add': { input: { folder: string }; output: null };
  'watch.remove': { input: { folder: string }; output: null };
  'watch.seen': { input: { folder: string; seenAt: number }; output: null };
  'archive.engine': { input: null; output: EngineVersions };
  'dossier.named': { input: { name: string }; output: CallOutput<'dossiers.create'> };
  /** Answers when the index holds everything that was filed before the question. */
  'index.settle': { input: null; output: null };
  /** Asked of an archive that could not be opened for damage: puts a backup in its place and gives the name the damaged file is kept under. The process then ends. */
  'damage.putBack': { input: { name: string }; output: { aside: string | null } };
  /** Answers when no word of what was deleted for good is left in the index. */
  'index.scrub': { input: null; output: null };
  /** Answers when the archive is closed; the process then ends by itself. */
  'archive.close': { input: null; output: null };
}

/** A picture of the archive as doors serve it: where its bytes lie, and their media type. */
export interface FoundImage {
  readonly path: string;
  readonly type: ImageType;
}

/** Everything the archive process answers. */
export type ArchiveCalls = {
  [N in ArchiveAnswered]: { input: CallInput<N>; output: CallOutput<N> };
} & ArchiveOnly;

/** What the archive process tells unasked: events of the contract that start there. */
export type ArchiveEvents = Pick<
  Events,
  | 'archive.changed'
  | 'searches.changed'
  | 'drafts.changed'
  | 'backups.changed'
  | 'index.progressed'
  | 'exports.progressed'
  | 'package.progressed'
>;

/** A file for an intake process to read. */
export type ReadRequest = IntakeFile;

/** What an intake process answers. The parts of a file come as events before the answer. */
export interface IntakeCalls {
  'file.read': { input: ReadRequest; output: { readonly parts: number } };
  /** Writes a saved page, in UTF-8, as it may be shown. */
  'page.still': { input: { readonly from: string; readonly to: string }; output: null };
  /** Reads a file as a citation style and cites by it. */
  'style.try': { input: { readonly path: string }; output: TriedStyle };
}

/** Parts of the file being read, each a `ReadPart` in JSON; the process waits for `parts.taken` before it sends more than two of these. */
export interface IntakeEvents {
  'file.parts': { readonly sha256: string; readonly parts: readonly string[] };
}

/** A question to a process. */
export interface Question {
  readonly seq: number;
  readonly name: string;
  readonly input: unknown;
}

/** The answer with the same number. */
export type Answer =
  | { readonly seq: number; readonly ok: true; readonly value: unknown }
  | { readonly seq: number; readonly ok: false; readonly failure: Failure };

/** Something told unasked, in either direction. */
export interface Notice {
  readonly notice: string;
  readonly payload: unknown;
}
