import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExportFormat, ExportPreview, PreviewFile } from '../../preload/contract/exports.ts';
import { previewDocument } from './document/preview-document.ts';
import type { ExportJob } from './export-job.ts';
import { writers } from './writers.ts';

/** No more characters of a file are shown. */
const shownLength = 8_000;

/** The formats that are shown as the documents they are, not as their files. */
const documents: ReadonlySet<ExportFormat> = new Set(['docx', 'html', 'pdf']);

/**
 * How an export of a few articles comes out: what it would be in its folder, which is to be removed afterwards, is written there by the
 * very writer, and its files are shown where they are text.
 */
export async function previewExport(format: ExportFormat, job: ExportJob): Promise<ExportPreview> {
  if (documents.has(format)) return previewDocument(job);
  const { files } = await writers[format](job);
  const shown = await Promise.all(files.map((name) => previewFile(job.folder, name)));
  const readable = shown.filter((file) => file !== null);
  return readable.length === 0 ? { kind: 'unshown' } : { kind: 'files', files: readable };
}

async function previewFile(folder: string, name: string): Promise<PreviewFile | null> {
  const text = textOf(await readFile(join(folder, name)));
  if (text === null) return null;
  return shownFile(name, text);
}

/** As much of a file as is shown. */
export function shownFile(name: string, text: string): PreviewFile {
  return { name, text: text.slice(0, shownLength).toWellFormed(), isCut: text.length > shownLength };
}

/** What bytes say in UTF-8, or `null` where they are no text. */
function textOf(bytes: Uint8Array): string | null {
  if (bytes.includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
