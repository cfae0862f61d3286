import type { Database } from 'better-sqlite3';
import type { ArticleId } from '../../preload/contract/articles.ts';
import type { ExportReport } from '../../preload/contract/exports.ts';
import { archivePaths } from '../archive/archive-paths.ts';
import { turn } from '../archive/turn.ts';
import type { ExportArticle } from '../export/export-job.ts';
import type { PackedArchive, PackedFile } from '../export/package/packed-archive.ts';
import { listAnnotations } from '../storage/annotations.ts';
import { getArticle } from '../storage/articles.ts';
import { colourNames } from '../storage/colour-names.ts';
import { pathBySha256 } from '../storage/durable-file.ts';
import { namedFiles, type NamedFile } from '../storage/package/named-files.ts';
import { openPackedCopy } from '../storage/package/packed-copy.ts';
import type { ArchiveContext } from './archive-handlers.ts';
import { runDatabaseTask } from './database-task.ts';

/** Packs a whole archive into a folder, or as one zip to download, whose path is then the place of the report. */
export async function packArchive(
  { folder: archive, version, tell }: Pick<ArchiveContext, 'folder' | 'version' | 'tell'>,
  { folder, isPacked }: { readonly folder: string; readonly isPacked: boolean },
  signal: AbortSignal,
): Promise<ExportReport> {
  const { writePackage } = await import('../export/package/write-package.ts');
  const report = await writePackage({
    folder,
    copyTo: async (path) => {
      await runDatabaseTask(archive, 'copy', { to: path });
      return openPacked(archive, path);
    },
    program: `Aide-mémoire ${version}`,
    day: localDay(new Date()),
    signal,
    onProgress: (progress) => tell('exports.progressed', progress),
  });
  if (!isPacked) return report;
  const { zipPackage } = await import('../export/package/zip-package.ts');
  return { ...report, place: await zipPackage(folder, report.files[0] ?? '', signal) };
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
