import { plainOptions, type ExportReport } from '../../../preload/contract/exports.ts';
import { AppError } from '../../archive/app-error.ts';
import { cleanLine } from '../clean-text.ts';
import type { ExportArticle, ExportJob } from '../export-job.ts';
import { safeFileStem } from '../file-names.ts';
import { writeOneFile } from '../write-one-file.ts';
import { arrangedBlocks } from './arranged-blocks.ts';
import type { DocumentWriter } from './document.ts';
import { htmlWriter } from './html-document.ts';
import { markdownWriter } from './markdown-document.ts';
import { wordWriter } from './word/word-document.ts';

/** The writers of documents, by the ending of their files. */
const documentWriters = { '.docx': wordWriter, '.html': htmlWriter, '.md': markdownWriter } as const satisfies Record<
  string,
  (title: string) => DocumentWriter
>;

/** What a document is called that nothing else gives a name. */
const plainTitle = 'Notes';

/** So many bytes are gathered before they go to the disk. */
const pieceBytes = 65_536;

/** Writes an export into one document, whose articles are arranged as the options say. @throws {AppError} as `writeOneFile` */
export function writeDocument(ending: keyof typeof documentWriters): (job: ExportJob) => Promise<ExportReport> {
  return (job) => writtenBy(job, ending, documentWriters[ending]);
}

/** Writes an export into one page of HTML that is set for the paper of the options. @throws {AppError} as `writeOneFile` */
export function writePagesToPrint(job: ExportJob): Promise<ExportReport> {
  const { paper } = job.options ?? plainOptions;
  return writtenBy(job, '.html', (title) => htmlWriter(title, paper));
}

function writtenBy(job: ExportJob, ending: string, writerOf: (title: string) => DocumentWriter): Promise<ExportReport> {
  const title = titleOf(job);
  const writer = writerOf(title);
  return writeOneFile(job, {
    stem: safeFileStem(title),
    ending,
    pieces: (items) => inLargerPieces(documentPieces(writer, items, job)),
  });
}

/** What the document of an export is called. */
export function titleOf({ title = '' }: Pick<ExportJob, 'title'>): string {
  const words = cleanLine(title);
  return words === '' ? plainTitle : words;
}

async function* documentPieces(
  writer: DocumentWriter,
  items: AsyncIterable<ExportArticle>,
  { options = plainOptions, signal }: ExportJob,
): AsyncGenerator<string | Uint8Array> {
  yield writer.begin();
  for await (const blocks of arrangedBlocks(items, options.grouping)) {
    // What was gathered for its groups is written when the last article has been counted.
    if (signal.aborted) throw new AppError('cancelled', 'stopped while the document was written');
    for (const block of blocks) yield writer.block(block);
  }
  yield* writer.end();
}

async function* inLargerPieces(pieces: AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  let gathered: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of pieces) {
    const chunk = typeof piece === 'string' ? Buffer.from(piece) : piece;
    gathered.push(chunk);
    bytes += chunk.length;
    if (bytes < pieceBytes) continue;
    yield Buffer.concat(gathered);
    gathered = [];
    bytes = 0;
  }
  yield Buffer.concat(gathered);
}
