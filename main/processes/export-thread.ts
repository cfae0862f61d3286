/** @file The thread that writes one export. It opens the archive for itself, to read, and sees it as it is at that moment. */
import { parentPort, workerData } from 'node:worker_threads';
import type { ExportReport } from '../../preload/contract/exports.ts';
import { failed } from '../archive/app-error.ts';
import { archivePaths } from '../archive/archive-paths.ts';
import { packNotes } from '../export/pack-notes.ts';
import { writers } from '../export/writers.ts';
import { openSnapshot } from '../storage/open-snapshot.ts';
import { originalPath } from '../storage/originals.ts';
import { exportedFrom } from './exported-articles.ts';
import type { ExportNews, ExportOrder } from './write-export.ts';

const order = workerData as ExportOrder; // -- given by `writeExport`
const cancelling = new AbortController();
parentPort?.once('message', () => cancelling.abort());

async function write({ archive, format, folder, isPacked, ...exported }: ExportOrder): Promise<ExportReport> {
  const { originals } = archivePaths(archive);
  const db = openSnapshot(archive);
  try {
    const report = await writers[format]({
      ...exportedFrom(db, exported),
      folder,
      originalPath: (sha256) => originalPath(originals, sha256),
      signal: cancelling.signal,
      onProgress: (progress) => say({ progress }),
    });
    return isPacked ? { ...report, place: await packNotes(folder, report.files, cancelling.signal) } : report;
  } finally {
    db.close();
  }
}

function say(news: ExportNews): void {
  parentPort?.postMessage(news);
}

say({
  result: await write(order).then(
    (value) => ({ ok: true as const, value }),
    (error: unknown) => failed(error),
  ),
});
parentPort?.close();
