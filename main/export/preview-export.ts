import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExportFormat, ExportPreview } from '../../preload/contract/exports.ts';
import { previewDocument } from './document/preview-document.ts';
import type { ExportJob } from './export-job.ts';
import { writers } from './writers.ts';

/** No more characters of a file are shown. */
const shownLength = 12_000;

/** The formats that are shown as the documents they are, not as their files. */
const documents: ReadonlySet<ExportFormat> = new Set(['docx', 'html']);

/**
 * How an export of a few articles comes out: what it would be in its folder, which is to be removed afterwards, is written there by the
 * very writer, and the first file is shown where it is text.
 */
export async function previewExport(format: ExportFormat, job: ExportJob): Promise<ExportPreview> {
  if (documents.has(format)) return previewDocument(job);
  const { files } = await writers[format](job);
  const [file] = files;
  if (file === undefined) return { kind: 'unshown' };
  const bytes = await readFile(join(job.folder, file));
  const text = textOf(bytes);
  if (text === null) return { kind: 'unshown' };
  return { kind: 'text', file, text: text.slice(0, shownLength).toWellFormed(), isCut: text.length > shownLength };
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
