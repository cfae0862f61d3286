import type { ExportFormat, ExportReport } from '../../preload/contract/exports.ts';
import { biblatex } from './biblatex.ts';
import { bibtex } from './bibtex.ts';
import { cslJson } from './csl-json.ts';
import { csv } from './csv.ts';
import { writeDocument, writePagesToPrint } from './document/write-document.ts';
import type { ExportJob } from './export-job.ts';
import { jsonld } from './jsonld.ts';
import { qdpx } from './qdpx.ts';
import { ris } from './ris.ts';
import { writeMarkdown } from './write-markdown.ts';
import { writeOneFile } from './write-one-file.ts';
import { xlsx } from './xlsx.ts';
import { writeZotero } from './zotero.ts';

/** How each format is written: all of a job or, where it is cancelled or fails, no half file. A PDF is the page that a door prints. */
export const writers: Readonly<Record<ExportFormat, (job: ExportJob) => Promise<ExportReport>>> = {
  markdown: writeMarkdown,
  docx: writeDocument('.docx'),
  html: writeDocument('.html'),
  pdf: writePagesToPrint,
  'csl-json': (job) => writeOneFile(job, cslJson),
  ris: (job) => writeOneFile(job, ris),
  biblatex: (job) => writeOneFile(job, biblatex),
  bibtex: (job) => writeOneFile(job, bibtex),
  csv: (job) => writeOneFile(job, csv(job.options?.rows)),
  xlsx: (job) => writeOneFile(job, xlsx(job.options?.rows)),
  jsonld: (job) => writeOneFile(job, jsonld),
  qdpx: (job) => writeOneFile(job, qdpx),
  zotero: writeZotero,
};
