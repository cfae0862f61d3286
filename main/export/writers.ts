import type { ExportFormat, ExportReport } from '../../preload/contract/exports.ts';
import { writeDocument } from './document/write-document.ts';
import type { ExportJob } from './export-job.ts';
import { writeMarkdown } from './write-markdown.ts';

/** How each format is written: all of a job or, where it is cancelled or fails, no half file. */
export const writers: Readonly<Record<ExportFormat, (job: ExportJob) => Promise<ExportReport>>> = {
  markdown: writeMarkdown,
  docx: writeDocument('.docx'),
  html: writeDocument('.html'),
};
