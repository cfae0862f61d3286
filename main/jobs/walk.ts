import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { IntakeFile } from '../archive/read-article.ts';
import { isCompanionOf, isHidden } from '../archive/companions.ts';
import type { FailureCode } from '../../preload/contract/result.ts';

/** A file to import, or a place that could not be looked into. */
export type Walked =
  | { readonly kind: 'file'; readonly file: IntakeFile }
  | { readonly kind: 'unreadable'; readonly fileName: string; readonly code: FailureCode; readonly message: string };

/**
 * The files of some paths, folders and their subfolders included, in the order of their names. Hidden files and the
 * companion folders of saved pages are passed over, and links inside folders are not followed, so a walk always ends.
 */
export async function* walk(paths: readonly string[]): AsyncGenerator<Walked> {
  for (const path of paths) {
    try {
      const found = await stat(path);
      if (found.isDirectory()) yield* walkFolder(path);
      else yield { kind: 'file', file: { path, fileName: path } };
    } catch (error) {
      yield unreadable(path, error);
    }
  }
}

/** The files of a dropped folder that doors have put aside, less those a walk would pass over. */
export async function* walkStaged(files: readonly IntakeFile[]): AsyncGenerator<Walked> {
  const pages = new Set(files.map(({ fileName }) => fileName).filter(isPage));
  for (const file of files) {
    if (!isHidden(file.fileName) && !isCompanionOf(file.fileName, pages)) yield { kind: 'file', file };
  }
}

async function* walkFolder(folder: string): AsyncGenerator<Walked> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => unreadable(folder, error));
  if ('kind' in entries) {
    yield entries;
    return;
  }
  const pages = new Set(entries.map(({ name }) => name).filter(isPage));
  for (const entry of entries.toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (isHidden(entry.name)) continue;
    if (entry.isDirectory() && !isCompanionOf(`${entry.name}/.`, pages)) yield* walkFolder(path);
    else if (entry.isFile()) yield { kind: 'file', file: { path, fileName: path } };
  }
}

function isPage(name: string): boolean {
  return /\.x?html?$/i.test(name);
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
