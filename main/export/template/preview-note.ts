import type { PreviewFile } from '../../../preload/contract/exports.ts';
import type { ExportArticle } from '../export-job.ts';
import { safeFileName } from '../file-names.ts';
import { shownFile } from '../preview-export.ts';
import type { ReadTemplate } from './read-template.ts';
import { templateFileName, templateNote } from './template-note.ts';

/** The beginning of an article’s note by a template, under the name its file would have. */
export function previewNote(template: ReadTemplate, item: ExportArticle): PreviewFile {
  const name = safeFileName(templateFileName(template, item.article), new Set());
  return shownFile(name, templateNote(template, item, new Map()));
}
