import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import type { BroughtBack } from '../../preload/contract/archive.ts';
import { AppError } from '../archive/app-error.ts';
import { archivePaths } from '../archive/archive-paths.ts';
import { newId } from '../archive/identity.ts';
import { pathBySha256, syncFolders } from '../storage/durable-file.ts';
import { archiveStats } from '../storage/library.ts';
import { copyVerified } from '../storage/package/copy-verified.ts';
import { fileKinds, namedFiles, packagePath } from '../storage/package/named-files.ts';
import { assertEmpty, takeOver } from '../storage/package/take-over.ts';
import type { ArchiveContext } from './archive-handlers.ts';
import { examineWhole } from './examine-whole.ts';

/**
 * Brings a package back into an empty archive: checked whole first, then the bytes, then every row in one transaction. Whatever ends it
 * before that leaves the archive as it was, and at the most some bytes in it that nothing names.
 * @throws {AppError} `archive-not-empty`, `cancelled`
 */
export async function bringBack(context: ArchiveContext, folder: string, signal: AbortSignal): Promise<BroughtBack> {
  const { db, keeper, tell } = context;
  const paths = archivePaths(context.folder);
  assertEmpty(db);
  const work = join(paths.incoming, `package-${newId()}`);
  await mkdir(work, { recursive: true });
  const copied: { readonly sha256: string; readonly path: string }[] = [];
  let isDone = false;
  try {
    const { problems, database, files } = await examineWhole(folder, work, {
      signal,
      onProgress: (done, total) => tell('package.progressed', { done, total: total * 2 }),
    });
    if (problems.length > 0) return refused(problems);
    const former = namedFiles(db);
    for (const [at, file] of files.entries()) {
      if (signal.aborted) throw new AppError('cancelled', `stopped after ${at} of ${files.length} files`);
      const { kind, sha256 } = file;
      const kept = await copyVerified(join(folder, packagePath(file)), paths[kind], sha256);
      if (kept === 'unread') return refused([`${packagePath(file)} cannot be read.`]);
      if (kept === 'damaged') return refused([`${packagePath(file)} is not what it is named by.`]);
      if (kept === 'copied') copied.push({ sha256, path: pathBySha256(paths[kind], sha256) });
      tell('package.progressed', { done: files.length + at + 1, total: files.length * 2 });
    }
    for (const kind of fileKinds) await syncFolders(paths[kind]);
    await keeper.beginAnew(() => takeOver(db, database));
    isDone = true;
    const kept = new Set(files.map(({ sha256 }) => sha256));
    for (const { kind, sha256 } of former)
      if (!kept.has(sha256)) await rm(pathBySha256(paths[kind], sha256), { force: true });
    const { articles, annotations } = archiveStats(db, context.folder);
    return { articles, annotations, originals: files.filter(({ kind }) => kind === 'originals').length, problems: [] };
  } finally {
    if (!isDone) await removeUnnamed(db, copied);
    await rm(work, { recursive: true, force: true });
  }
}

/** Removes what was copied in vain, but for what an import has filed meanwhile. */
async function removeUnnamed(
  db: Database,
  copied: readonly { readonly sha256: string; readonly path: string }[],
): Promise<void> {
  const named = new Set(db.open ? namedFiles(db).map(({ sha256 }) => sha256) : []);
  for (const { sha256, path } of copied) if (!named.has(sha256)) await rm(path, { force: true });
}

function refused(problems: readonly string[]): BroughtBack {
  return { articles: 0, annotations: 0, originals: 0, problems };
}
