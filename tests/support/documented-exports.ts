import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import readWorkbook from 'read-excel-file/node';
import type { ExportArticle } from '../../main/export/export-job.ts';
import { writers } from '../../main/export/writers.ts';
import { cslItem } from '../../main/archive/citations/csl-item.ts';
import { citerFor, shippedStyle } from '../../main/processes/citation-styles.ts';
import { plainOptions, type ExportFormat, type ExportOptions } from '../../preload/contract/exports.ts';
import { exampleAnnotation, exampleArticle } from './exported-articles.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** An example of the page on exports: its name there, how it is written, and what of the file is shown. */
export interface DocumentedExport {
  readonly name: string;
  readonly format: ExportFormat;
  readonly options?: Partial<ExportOptions>;
  readonly shown?: (bytes: Uint8Array) => string | Promise<string>;
}

/** Every example of the page. */
export const documentedExports: readonly DocumentedExport[] = [
  { name: 'Markdown, a note for each article', format: 'markdown' },
  { name: 'Markdown, one document', format: 'markdown', options: { layout: 'document', grouping: 'tag' } },
  { name: 'Markdown, pages of Logseq', format: 'markdown', options: { layout: 'logseq' } },
  {
    name: 'Word, as a reader of its documents sees it',
    format: 'docx',
    shown: async (bytes) => inLines((await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })).value),
  },
  { name: 'HTML, without its head', format: 'html', shown: (bytes) => inLines(bodyOf(strFromU8(bytes))) },
  { name: 'CSL-JSON', format: 'csl-json' },
  { name: 'RIS', format: 'ris' },
  { name: 'BibLaTeX', format: 'biblatex' },
  { name: 'BibTeX', format: 'bibtex' },
  { name: 'CSV', format: 'csv' },
  { name: 'CSV of articles', format: 'csv', options: { rows: 'articles' } },
  { name: 'XLSX, as a reader of workbooks sees it', format: 'xlsx', options: { rows: 'articles' }, shown: sheetOf },
  { name: 'Web Annotation', format: 'jsonld' },
  {
    name: 'REFI-QDA, its project.qde',
    format: 'qdpx',
    shown: (bytes) => strFromU8(unzipSync(bytes)['project.qde'] ?? new Uint8Array()),
  },
  { name: 'Zotero', format: 'zotero' },
];

/** What an export of one article comes out as, with what differs from one time to the next left out, and what is long cut. */
export async function writtenExample({ format, options, shown = strFromU8 }: DocumentedExport): Promise<string> {
  const folder = temporaryFolder();
  const { files } = await writers[format]({
    items: [await documentedItem()],
    total: 1,
    folder,
    options: { ...plainOptions, ...options },
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
  const text = await shown(await readFile(join(folder, files[0] ?? '')));
  return text
    .replace(/urn:uuid:[\da-f-]{36}/gu, 'urn:uuid:…') // made anew each time
    .replace(/([\da-f]{4})[\da-f]{4}(?:-[\da-f]{4}){3}-[\da-f]{12}/gu, '$1…')
    .replace(/([\da-f]{4})[\da-f]{60}/gu, '$1…')
    .replace(/\r\n|\uFEFF/gu, (sign) => (sign === '\uFEFF' ? '' : '\n'))
    .replace(/[ \t]+$/gmu, '')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

async function documentedItem(): Promise<ExportArticle> {
  const at = Date.UTC(2026, 10, 22, 23, 30);
  const article = exampleArticle({ id: '5t2k0v9a', author: 'Ines Ferrão' });
  const annotation = {
    ...exampleAnnotation('0h7wq3nz', 'of every flag', { note: 'Compare *Montreux*.', tags: ['free passage'] }),
    createdAt: at,
    changedAt: at,
  };
  const position = { start: 6, end: 19 };
  const selectors = { ...annotation.selectors, position };
  const citer = await citerFor(await shippedStyle('chicago-notes-18'), [cslItem(article)]);
  return {
    article,
    annotations: [{ ...annotation, selectors }],
    citation: citer.alone(article.id),
    shortCitation: citer.short(article.id),
  };
}

function bodyOf(html: string): string {
  return /<body>\s*([^]*?)\s*<\/body>/u.exec(html)?.[1] ?? html;
}

/** Each block on a line of its own. */
function inLines(html: string): string {
  return html.replace(/(<\/(?:h\d|p|blockquote|li|ol|section)>)(?=<)/gu, '$1\n');
}

async function sheetOf(bytes: Uint8Array): Promise<string> {
  const [sheet] = await readWorkbook(Buffer.from(bytes));
  const written = (cell: unknown): string => {
    if (cell instanceof Date) return cell.toISOString().slice(0, 10);
    return typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '';
  };
  return (sheet?.data ?? []).map((row) => row.map(written).join(' | ')).join('\n');
}
