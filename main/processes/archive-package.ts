import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Database } from 'better-sqlite3';
import type { ArticleId } from '../../preload/contract/articles.ts';
import type { ExportReport } from '../../preload/contract/exports.ts';
import { AppError } from '../archive/app-error.ts';
import { archivePaths } from '../archive/archive-paths.ts';
import { turn } from '../archive/turn.ts';
import type { ExportArticle } from '../export/export-job.ts';
import type { PackedArchive, PackedFile } from '../export/package/packed-archive.ts';
import { ShareDone, type PackageSize } from '../export/package/share-done.ts';
import { listAnnotations } from '../storage/annotations.ts';
import { getArticle } from '../storage/articles.ts';
import { colourNames } from '../storage/colour-names.ts';
import { countLibrary } from '../storage/library.ts';
import { pathBySha256 } from '../storage/durable-file.ts';
import { namedFiles, type NamedFile } from '../storage/package/named-files.ts';
import { openPackedCopy } from '../storage/package/packed-copy.ts';
import type { ArchiveContext } from './archive-handlers.ts';
import { runDatabaseTask } from './database-task.ts';

/** Packs a whole archive into a folder, or as one zip to download, whose path is then the place of the report. */
export async function packArchive(
  { db, folder: archive, version, tell }: Pick<ArchiveContext, 'db' | 'folder' | 'version' | 'tell'>,
  { folder, isPacked }: { readonly folder: string; readonly isPacked: boolean },
  signal: AbortSignal,
): Promise<ExportReport> {
  const size = sizeOf(db);
  const { writePackage } = await import('../export/package/write-package.ts');
  const { assertFits, zipPackage } = await import('../export/package/zip-package.ts');
  // Nobody should wait long to be told.
  if (isPacked) assertFits(size.files + 2 * size.articles, size.database + size.bytes);
  const share = new ShareDone(size, isPacked, signal, (progress) => tell('exports.progressed', progress));
  const pack = (): Promise<ExportReport> =>
    writePackage({
      folder,
      copyTo: async (path) => {
        await whileGrowing(path, size.database, share, () => runDatabaseTask(archive, 'copy', { to: path }));
        return openPacked(archive, path);
      },
      program: `Aide-mémoire ${version}`,
      day: localDay(new Date()),
      signal,
      share,
    });
  const report = await untilWhole(db, pack);
  if (!isPacked) return report;
  const place = await zipPackage(folder, report.files[0] ?? '', (bytes) => share.advance(bytes));
  return { ...report, place };
}

/** How often a package is begun anew at the most. */
const mostTries = 5;

/** Packs again where an original was deleted for good while it was packed: the copy of the database still named it. */
async function untilWhole(db: Database, pack: () => Promise<ExportReport>): Promise<ExportReport> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await pack();
    } catch (error) {
      const missing = error instanceof AppError && error.code === 'original-damaged' ? error.details?.['file'] : null;
      if (typeof missing !== 'string' || tries === mostTries) throw error;
      if (namedFiles(db).some(({ sha256 }) => sha256 === basename(missing))) throw error;
    }
  }
}

function sizeOf(db: Database): PackageSize {
  const files = namedFiles(db);
  return {
    database:
      Number(db.pragma('main.page_count', { simple: true })) * Number(db.pragma('main.page_size', { simple: true })),
    files: files.length,
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    articles: countLibrary(db),
  };
}

/** How often it is looked how far the copy of the database is, in milliseconds. */
const lookEveryMs = 200;

/** Tells how a file grows that something is writing. What stops it is seen when it is whole: SQLite cannot be interrupted in it. */
async function whileGrowing(
  path: string,
  whole: number,
  share: ShareDone,
  write: () => Promise<unknown>,
): Promise<void> {
  let seen = 0;
  const note = (bytes: number): void => {
    if (bytes > seen) share.advance(bytes - seen);
    seen = Math.max(seen, bytes);
  };
  const timer = setInterval(() => {
    // It may not be there yet, and a cancel is seen again below.
    stat(path)
      .then(({ size }) => note(Math.min(size, whole)))
      .catch(() => undefined);
  }, lookEveryMs);
  try {
    await write();
  } finally {
    clearInterval(timer);
  }
  note(whole);
}

/** A copy of the database, opened to be packed with the bytes of the archive it was copied from. */
function openPacked(archive: string, path: string): PackedArchive {
  const { db, ids, trashed, annotations, schema } = openPackedCopy(path);
  const folders = archivePaths(archive);
  const files = namedFiles(db);
  const bytesOf = (wanted: NamedFile['kind']): readonly PackedFile[] =>
    files
      .filter(({ kind }) => kind === wanted)
      .map(({ sha256 }) => ({ sha256, path: pathBySha256(folders[wanted], sha256) }));
  return {
    articles: ids.length,
    trashed,
    annotations,
    schema,
    originals: bytesOf('originals'),
    images: bytesOf('images'),
    items: () => packedArticles(db, ids),
    close: () => db.close(),
  };
}

async function* packedArticles(db: Database, ids: readonly ArticleId[]): AsyncGenerator<ExportArticle> {
  const names = colourNames(db);
  for (const id of ids) {
    yield { article: getArticle(db, id), annotations: listAnnotations(db, id), colourNames: names };
    await turn();
  }
}

/** The day where this computer is, as `2026-11-29`. */
function localDay(now: Date): string {
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
