import { readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import type { ReadArticle } from '../../archive/read-article.ts';
import { extensionOf } from '../file-head.ts';
import type { FormatInput } from '../formats/format.ts';
import type { Attached } from './reference.ts';

/** What an attached file may be for its text to be read. */
const readable = /^(?:x?html?|shtml|mht|mhtml|pdf|epub|docx|odt|rtf|txt|md)$/;
const largestFile = 100 * 1024 * 1024;
const mostAttached = 50;

/**
 * The article of the first file attached to a reference that holds one, a saved page before a PDF. A path reaches only below the
 * folder that the file of references lies in, or into the ZIP it lies in.
 */
export async function readAttached(input: FormatInput, paths: readonly string[]): Promise<Attached | undefined> {
  const attached = [...new Set(paths.flatMap(relativePath))].slice(0, mostAttached);
  const ordered = attached.toSorted((one, other) => rank(one) - rank(other));
  const leftOut: string[] = [];
  let article: ReadArticle | null = null;
  for (const path of ordered) {
    const read: ReadArticle | null = article === null ? await readOne(input, path) : null;
    article ??= read;
    if (read === null) leftOut.push(path);
  }
  return attached.length === 0 ? undefined : { article, leftOut };
}

async function readOne(input: FormatInput, path: string): Promise<ReadArticle | null> {
  if (!readable.test(extensionOf(path))) return null;
  const bytes = input.resources(path) ?? input.resources(encodeURI(path)) ?? (await bytesBeside(input, path));
  if (bytes === undefined) return null;
  for await (const part of input.readInner({ entry: path, bytes })) if (part.kind === 'article') return part;
  return null;
}

/** Saved pages hold the cleanest text. */
function rank(path: string): number {
  return /^x?html?$/.test(extensionOf(path)) ? 0 : 1;
}

/** A path as it may be followed: downward from where the references lie. Absolute ones name places on another machine. */
function relativePath(written: string): string[] {
  const path = decoded(written.trim()).replaceAll('\\', '/');
  const isDownward = !/^(?:[a-z][a-z\d+.-]*:|\/|~)/i.test(path) && !path.split('/').some((name) => name === '..');
  // oxlint-disable-next-line no-control-regex -- no file system takes them, some stumble over them
  return isDownward && path !== '' && path.length < 1000 && !/[\u0000-\u001f]/.test(path) ? [path] : [];
}

function decoded(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written; // A percent sign may stand in a name as well.
  }
}

/** The bytes of a neighbour on disk, when the references themselves lie there as a file of that name; never through a link out of its folder. */
async function bytesBeside({ file }: FormatInput, path: string): Promise<Uint8Array | undefined> {
  if (basename(file.path) !== basename(file.fileName)) return undefined;
  try {
    const folder = await realpath(dirname(file.path));
    const place = await realpath(join(folder, path));
    const found = await stat(place);
    if (!place.startsWith(folder + sep) || !found.isFile() || found.size > largestFile) return undefined;
    return await readFile(place);
  } catch {
    return undefined; // It was not exported along, or was moved since.
  }
}
