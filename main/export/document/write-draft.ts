import type { DraftFormat } from '../../../preload/contract/drafts.ts';
import type { ExportPreview, Paper } from '../../../preload/contract/exports.ts';
import { safeFileStem } from '../file-names.ts';
import { shownFile } from '../preview-export.ts';
import type { Citer } from '../citations/citer.ts';
import type { DocumentToWrite } from './document.ts';
import { draftDocument, type DraftToWrite } from './draft-document.ts';
import { htmlDocument } from './html-document.ts';
import { markdownDocument } from './markdown-document.ts';
import { shownDocument } from './preview-document.ts';
import { wordDocument } from './word/word-document.ts';

/** The ending of a draft's file in each format; a PDF is the page that a door prints. */
const endings = { markdown: '.md', docx: '.docx', html: '.html', pdf: '.html' } as const satisfies Record<
  DraftFormat,
  string
>;

/** A draft as one file: what it would be called, and what is in it. */
export interface WrittenDraft {
  readonly stem: string;
  readonly ending: string;
  readonly content: string | Uint8Array;
}

/** Writes a draft as one document. */
export function writtenDraft(draft: DraftToWrite, citer: Citer, format: DraftFormat, paper: Paper): WrittenDraft {
  const document = draftDocument(draft, citer);
  const write = {
    markdown: markdownDocument,
    docx: wordDocument,
    html: htmlDocument,
    pdf: (pages: DocumentToWrite) => htmlDocument(pages, paper),
  }[format];
  return { stem: safeFileStem(draft.name), ending: endings[format], content: write(document) };
}

/** How a draft will come out. */
export function previewDraft(draft: DraftToWrite, citer: Citer, format: DraftFormat): ExportPreview {
  const document = draftDocument(draft, citer);
  if (format !== 'markdown') return shownDocument(document);
  const name = `${safeFileStem(document.title)}${endings.markdown}`;
  return { kind: 'files', files: [shownFile(name, markdownDocument(document))] };
}
