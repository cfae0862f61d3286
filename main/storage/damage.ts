import { copyFileSync, existsSync, linkSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../archive/app-error.ts';
import { archivePaths } from '../archive/archive-paths.ts';
import { backupPath, checkBackup, findBackup, listBackups, type BackupRecord } from './backups.ts';
import { arrivingPath, sqliteFiles } from './restore.ts';
import { copySynced, syncFolder } from './whole-files.ts';

/** Whether SQLite found that a database is damaged, or no database at all. */
export function isDamage(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB' || code === 'archive-damaged';
}

/**
 * What to throw for an archive that could not be opened: where the folder is sure to be an archive's, whatever lies in the place of its
 * database is damage, and the newest backup that is whole is named in the details.
 */
export function withWayBack(folder: string, error: unknown): unknown {
  const isForeign = error instanceof AppError && error.code === 'archive-not-ours';
  if (!(isDamage(error) || isForeign) || !isArchiveFolder(folder)) return error;
  const backup = listBackups(folder).find((one) => isWhole(folder, one));
  return new AppError('archive-damaged', error instanceof Error ? error.message : String(error), {
    cause: error,
    ...(backup === undefined ? {} : { details: { backup: backup.name, at: backup.at } }),
  });
}

/** @throws {AppError} `archive-damaged` where an archive was, and its database is gone: a new one must not take its place unasked */
export function assertNotLost(folder: string): void {
  const { archive } = archivePaths(folder);
  const size = statSync(archive, { throwIfNoEntry: false })?.size ?? 0;
  if (size === 0 && isArchiveFolder(folder))
    throw new AppError('archive-damaged', `${archive} is ${existsSync(archive) ? 'empty' : 'missing'}`);
}

/**
 * Puts a backup in the place of a database that cannot be opened any more, and gives the name of the file that this is kept as, with
 * what belonged to it. `letGo` is called before anything is touched, once the copy is there. Broken off, it is either not done, or done
 * when the archive is opened next.
 * @throws {AppError} `not-found`, `backup-damaged`, `disk-full`; the archive is as it was
 */
export function putBackOverDamage(
  folder: string,
  name: string,
  now: number,
  letGo: () => void = () => undefined,
): string | null {
  const backup = findBackup(folder, name);
  const arriving = arrivingPath(folder);
  try {
    if (copySynced(backupPath(folder, name), arriving) !== backup.sha256)
      throw new AppError('backup-damaged', `${name} is not what was written`);
  } catch (error) {
    rmSync(arriving, { force: true });
    throw error;
  }
  letGo();
  renameSync(arriving, replacingPath(folder));
  syncFolder(folder);
  return finishReplacing(folder, now);
}

/** Ends what `putBackOverDamage` has decided, if there is anything; gives the name that the damaged file has now. */
export function finishReplacing(folder: string, now: number): string | null {
  const { archive, index } = archivePaths(folder);
  const replacing = replacingPath(folder);
  if (!existsSync(replacing)) return null;
  const aside = setAside(folder, now);
  for (const suffix of sqliteFiles) rmSync(index + suffix, { force: true });
  renameSync(replacing, archive);
  syncFolder(folder);
  return aside;
}

/** Where a checked copy lies from the moment that it is sure to take the place of the archive. */
function replacingPath(folder: string): string {
  return `${archivePaths(folder).archive}.replacing`;
}

/** Keeps the database and what belongs to it under another name; the database stays in its place too, until another is put there. */
function setAside(folder: string, now: number): string | null {
  const { archive } = archivePaths(folder);
  if (!existsSync(archive)) return null;
  const name = freeAsideName(folder, now);
  const aside = join(folder, name);
  try {
    linkSync(archive, aside);
  } catch {
    // Sticks and shares know no second name for a file.
    copyFileSync(archive, aside);
  }
  for (const suffix of ['-wal', '-journal'])
    if (existsSync(archive + suffix)) renameSync(archive + suffix, aside + suffix);
  rmSync(`${archive}-shm`, { force: true });
  syncFolder(folder);
  return name;
}

/** A name for what is set aside, as `archive.damaged-2026-11-29T174512Z.sqlite`. */
export function freeAsideName(folder: string, now: number): string {
  const moment = new Date(now).toISOString().replace(/:|\.\d+/g, '');
  const name = (copy: number): string => `archive.damaged-${moment}${copy === 1 ? '' : `-${copy}`}.sqlite`;
  let copy = 1;
  while (existsSync(join(folder, name(copy))) || existsSync(join(folder, `${name(copy)}-wal`))) copy += 1;
  return name(copy);
}

/** The names of the files beside an archive that were set aside for damage. */
export function setAsideIn(folder: string): readonly string[] {
  return readdirSync(folder).filter((name) => name.startsWith('archive.damaged-'));
}

/** Whether there are backups or originals, which only an archive has. */
function isArchiveFolder(folder: string): boolean {
  const { originals } = archivePaths(folder);
  return listBackups(folder).length > 0 || (existsSync(originals) && readdirSync(originals).length > 0);
}

function isWhole(folder: string, backup: BackupRecord): boolean {
  try {
    checkBackup(folder, backup);
    return true;
  } catch {
    return false;
  }
}
