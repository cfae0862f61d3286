import { plainOptions, type ExportReport } from '../../preload/contract/exports.ts';
import { startingTemplate, type TemplateText } from '../../preload/contract/note-templates.ts';
import { AppError } from '../archive/app-error.ts';
import { writeDocument } from './document/write-document.ts';
import type { ExportJob } from './export-job.ts';
import { safeFileName } from './file-names.ts';
import { noteId } from './front-matter.ts';
import { logseqId, logseqNote } from './logseq-note.ts';
import { readTemplate } from './template/read-template.ts';
import { templateFileName, templateNote } from './template/template-note.ts';
import { writeNotes, type KindOfNote } from './write-notes.ts';

const logseqPages: KindOfNote = { write: logseqNote, idOf: logseqId };

/** Writes an export as Markdown in the layout of its options. @throws {AppError} `template-wrong`, `cancelled`, `disk-full`, `folder-not-writable` */
export async function writeMarkdown(job: ExportJob): Promise<ExportReport> {
  switch ((job.options ?? plainOptions).layout) {
    case 'notes':
      return writeNotes(job);
    case 'document':
      return writeDocument('.md')(job);
    case 'logseq':
      return writeNotes(job, logseqPages);
    case 'template':
      return writeNotes(job, notesBy(job.template ?? startingTemplate));
  }
}

function notesBy(text: TemplateText): KindOfNote {
  const template = readTemplate(text);
  if ('problems' in template) {
    const said = template.problems.map(
      ({ line, words }) => `${line === null ? 'file name' : `line ${line}`}: ${words}`,
    );
    throw new AppError('template-wrong', said.join('\n'));
  }
  return {
    write: (item, places) => templateNote(template, item, places),
    idOf: noteId,
    nameOf: (article, taken) => safeFileName(templateFileName(template, article), taken),
  };
}
