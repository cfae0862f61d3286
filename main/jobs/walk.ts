import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import type { Companion, IntakeFile } from '../archive/read-article.ts';
import { isCompanionOf, isHidden, pagesOf } from '../archive/companions.ts';
import type { FailureCode } from '../../preload/contract/result.ts';

/** A file to import, or a place that could not be looked into. */
export type Walked =
  | { readonly kind: 'file'; readonly file: IntakeFile }
  | { readonly kind: 'unreadable'; readonly fileName: string; readonly code: FailureCode; readonly message: string };

/** A page has some hundred files beside it at most; what lies beyond is not looked at. */
const mostCompanions = 2000;

/**
 * The files of some paths, folders and their subfolders included, in the order of their names. Hidden files are passed over, the
 * companion folders of saved pages come with their pages, and links inside folders are not followed, so a walk always ends.
 */
export async function* walk(paths: readonly string[]): AsyncGenerator<Walked> {
  // A browser that tells of a dropped folder's files names each by itself.
  const named = new Set(paths.filter(isPage));
  for (const path of paths) {
    if (isCompanionOf(`${path}/.`, named)) continue;
    try {
      const found = await stat(path);
      if (found.isDirectory()) yield* walkFolder(path);
      else yield fileOf(path, await companionsBeside(path));
    } catch (error) {
      yield unreadable(path, error);
    }
  }
}

/** The files of a dropped folder that doors have put aside, less those a walk would pass over, and with the companions it would find. */
export async function* walkStaged(files: readonly IntakeFile[]): AsyncGenerator<Walked> {
  const pages = new Set(files.map(({ fileName }) => fileName).filter(isPage));
  const companions = new Map<string, Companion[]>();
  for (const { path, fileName } of files) {
    for (const page of pagesOf(fileName, pages)) {
      const beside = companions.get(page) ?? [];
      companions.set(page, beside);
      const name = fileName.slice(page.length - nameOf(page).length).replaceAll('\\', '/');
      if (beside.length < mostCompanions) beside.push({ name, path });
    }
  }
  for (const file of files) {
    if (isHidden(file.fileName) || isCompanionOf(file.fileName, pages)) continue;
    const beside = companions.get(file.fileName);
    yield { kind: 'file', file: beside === undefined ? file : { ...file, companions: beside } };
  }
}

async function* walkFolder(folder: string): AsyncGenerator<Walked> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => unreadable(folder, error));
  if ('kind' in entries) {
    yield entries;
    return;
  }
  const pages = new Set(entries.map(({ name }) => name).filter(isPage));
  const companionFolders = new Map<string, string>();
  for (const entry of entries)
    if (entry.isDirectory())
      for (const page of pagesOf(`${entry.name}/.`, pages)) companionFolders.set(page, entry.name);
  for (const entry of entries.toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (isHidden(entry.name)) continue;
    if (entry.isDirectory() && !isCompanionOf(`${entry.name}/.`, pages)) yield* walkFolder(path);
    else if (entry.isFile()) {
      const beside = companionFolders.get(entry.name);
      yield fileOf(path, beside === undefined ? [] : await filesBelow(folder, beside));
    }
  }
}

/** What was saved beside a page that was named by itself. */
async function companionsBeside(path: string): Promise<readonly Companion[]> {
  if (!isPage(path)) return [];
  const [folder, page] = [dirname(path), new Set([basename(path)])];
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const beside = entries.find((entry) => entry.isDirectory() && isCompanionOf(`${entry.name}/.`, page));
  return beside === undefined ? [] : filesBelow(folder, beside.name);
}

/** The files in a companion folder and below it; a folder that cannot be looked into has none, which costs pictures and no text. */
async function filesBelow(folder: string, name: string): Promise<readonly Companion[]> {
  const found: Companion[] = [];
  const entries = await readdir(join(folder, name), { withFileTypes: true, recursive: true }).catch(() => []);
  for (const entry of entries) {
    if (found.length >= mostCompanions) break;
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    found.push({
      name: path
        .slice(folder.length)
        .replace(/^[/\\]/, '')
        .replaceAll(sep, '/'),
      path,
    });
  }
  return found;
}

function fileOf(path: string, companions: readonly Companion[]): Walked {
  return { kind: 'file', file: { path, fileName: path, ...(companions.length === 0 ? {} : { companions }) } };
}

function isPage(name: string): boolean {
  return /\.x?html?$/i.test(name);
}

function nameOf(path: string): string {
  return path.replace(/^.*[/\\]/, '');
}

function unreadable(path: string, error: unknown): Walked & { kind: 'unreadable' } {
  const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
  return {
    kind: 'unreadable',
    fileName: path,
    code: isMissing ? 'file-not-found' : 'file-not-readable',
    message: String(error),
  };
}
