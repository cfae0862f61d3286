import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article } from '../../preload/contract/articles.ts';
import type { ExportProgress, ExportReport } from '../../preload/contract/exports.ts';
import { AppError } from '../archive/app-error.ts';
import { foldedName, noteFileName } from './file-names.ts';
import { noteId } from './front-matter.ts';
import { markdownNote, type ExportArticle } from './markdown-note.ts';
import { lstatIfThere, onDisk, writeWhole } from './write-whole.ts';

/** What to write and where; `total` is how many articles `items` will give. */
export interface NotesToWrite {
  readonly items: AsyncIterable<ExportArticle> | Iterable<ExportArticle>;
  readonly total: number;
  readonly folder: string;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ExportProgress) => void;
}

/**
 * Writes one note per article into a folder, which is made where it is missing. A note of the same article is replaced;
 * any other file keeps its name and its content. A file is written whole or not at all; what was written before a failure stays.
 * @throws {AppError} `cancelled`, `disk-full`, `folder-not-writable`
 */
export async function writeNotes({ items, total, folder, signal, onProgress }: NotesToWrite): Promise<ExportReport> {
  const used = new Set<string>();
  const files: string[] = [];
  let annotations = 0;
  await onDisk(() => mkdir(folder, { recursive: true }));
  for await (const item of items) {
    if (signal.aborted) throw new AppError('cancelled', `stopped after ${files.length} of ${total} notes`);
    const file = await freeName(folder, item.article, used);
    await onDisk(() => writeWhole(folder, file, markdownNote(item)));
    used.add(foldedName(file));
    files.push(file);
    annotations += item.annotations.length;
    onProgress({ done: files.length, total });
  }
  return { articles: files.length, annotations, files, place: folder };
}

/** The first name that this export has not used and that nothing stands under but an earlier note of the same article. */
async function freeName(folder: string, article: Article, used: ReadonlySet<string>): Promise<string> {
  const others = new Set<string>();
  for (;;) {
    const file = noteFileName(article, { has: (name) => used.has(name) || others.has(name) });
    const path = join(folder, file);
    const standing = await onDisk(() => lstatIfThere(path));
    if (standing === null || (standing.isFile() && (await idOfNote(path)) === article.id)) return file;
    others.add(foldedName(file));
  }
}

/** How much of a file is read to see whose note it is, in bytes: front matter of ours is far smaller. */
const headLength = 65_536;

/** The article a file is a note of, or `null` for anything else and for what cannot be read. */
async function idOfNote(path: string): Promise<string | null> {
  try {
    await using file = await open(path);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headLength), 0, headLength, 0);
    return noteId(buffer.toString('utf8', 0, bytesRead));
  } catch {
    return null;
  }
}
