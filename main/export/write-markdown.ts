import { plainOptions, type ExportReport } from '../../preload/contract/exports.ts';
import { writeDocument } from './document/write-document.ts';
import type { ExportJob } from './export-job.ts';
import { logseqId, logseqNote } from './logseq-note.ts';
import { writeNotes, type KindOfNote } from './write-notes.ts';

const logseqPages: KindOfNote = { write: logseqNote, idOf: logseqId };

/** Writes an export as Markdown in the layout of its options. @throws {AppError} `cancelled`, `disk-full`, `folder-not-writable` */
export async function writeMarkdown(job: ExportJob): Promise<ExportReport> {
  switch ((job.options ?? plainOptions).layout) {
    case 'notes':
      return writeNotes(job);
    case 'document':
      return writeDocument('.md')(job);
    case 'logseq':
      return writeNotes(job, logseqPages);
  }
}
