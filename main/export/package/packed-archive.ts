import type { ExportArticle } from '../export-job.ts';
import type { ShareDone } from './share-done.ts';

/** Some bytes of the archive on disk, by their SHA-256. */
export interface PackedFile {
  readonly sha256: string;
  readonly path: string;
}

/** A copy of a whole archive, standing still while it is packed: nothing that is done meanwhile is half in it. */
export interface PackedArchive {
  /** Articles outside the trash. */
  readonly articles: number;
  readonly trashed: number;
  readonly annotations: number;
  /** The version of the database's schema. */
  readonly schema: number;
  readonly originals: readonly PackedFile[];
  readonly images: readonly PackedFile[];
  /** The articles outside the trash with their annotations, one at a time. */
  readonly items: () => AsyncIterable<ExportArticle>;
  readonly close: () => void;
}

/** What to pack and where. */
export interface PackageJob {
  readonly folder: string;
  /** Copies the database to a new file and opens that copy. */
  readonly copyTo: (path: string) => Promise<PackedArchive>;
  readonly program: string;
  /** The day it is packed, as `2026-11-29`. */
  readonly day: string;
  readonly signal: AbortSignal;
  readonly share: ShareDone;
}
