import { fileURLToPath } from 'node:url';
import { AppError } from '../../archive/app-error.ts';
import type { ReadAnnotation } from '../../archive/read-article.ts';
import { imageObjects } from './image-objects.ts';
import { product, type Matrix } from './matrix.ts';
import { linesOf, type TextPiece } from './page-lines.ts';
import { marksOf } from './page-marks.ts';
import { paragraphsOfPages, type PdfParagraph } from './paragraphs.ts';
import { decodableSize, pdfPictures, type PaintedPage, type PdfPicture } from './pdf-pictures.ts';
import { readingOrder } from './reading-order.ts';
import { withoutRunningLines, type PdfPage } from './running-lines.ts';

/** A PDF's text, and what it says of itself; empty strings where it says nothing. */
export interface PdfDocument {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: string;
  readonly language: string;
  readonly paragraphs: readonly PdfParagraph[];
  readonly pictures: readonly PdfPicture[];
  /** Highlights and notes that somebody has set in it. */
  readonly marks: readonly ReadAnnotation[];
  /** The address of the page that a browser printed. */
  readonly address: string | null;
  readonly pages: number;
  /** Fewer than `pages` where the document is longer than can be read. */
  readonly pagesRead: number;
}

const mostPages = 2000;
const mostMarks = 10_000;
const mostPieces = 2_000_000;
/** Of the twenty seconds a file may take; what has been read by then is filed. */
const readingMs = 9_000;

/**
 * The text layer of a PDF (ISO 32000) in reading order, and the pictures on its pages. Nothing in the file is run, nothing is
 * drawn, nothing is fetched.
 * @throws {AppError} `file-locked`, `file-damaged`
 */
export async function readPdf(bytes: Uint8Array): Promise<PdfDocument> {
  // Loaded when the first PDF comes: it costs a second. The worker's half, imported here, then runs in this process.
  const [pdfjs] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
  ]);
  const objects = imageObjects(bytes);
  const largest = decodableSize(objects);
  const loading = pdfjs.getDocument({
    // It takes the bytes over, and takes no Buffer.
    data: new Uint8Array(bytes),
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    cMapUrl: folderOfCmaps(),
    disableFontFace: true,
    enableXfa: false,
    useSystemFonts: false,
    useWasm: false,
    // Scans and some photographs are packed in ways that it has readers for in files of their own.
    wasmUrl: new URL('./wasm/', import.meta.resolve('pdfjs-dist/package.json')).href,
    useWorkerFetch: false,
    isImageDecoderSupported: false,
    isOffscreenCanvasSupported: false,
    maxImageSize: Math.max(1, largest),
  });
  try {
    const document = await loading.promise;
    const { info } = await document.getMetadata();
    const said = new Map(Object.entries(info));
    const text = (name: string): string => {
      const value: unknown = said.get(name);
      return typeof value === 'string' ? value.slice(0, 4000).trim() : '';
    };
    const read = await readPages(document);
    const { pages, address } = withoutRunningLines(read.pages);
    const paragraphs = paragraphsOfPages(pages);
    const hasPictures = largest > 0 && paragraphs.length > 0;
    const about = { objects, numbers: pdfjs.OPS };
    const pictures = hasPictures ? await picturesOf(document, read.pages.length, about) : [];
    return {
      title: text('Title'),
      author: text('Author'),
      subject: text('Subject'),
      keywords: text('Keywords'),
      language: text('Language'),
      paragraphs,
      pictures,
      marks: read.marks.slice(0, mostMarks),
      address,
      pages: document.numPages,
      pagesRead: read.pages.length,
    };
  } catch (error) {
    if (error instanceof AppError) throw error;
    const name = error instanceof Error ? error.name : '';
    if (name === 'PasswordException') throw new AppError('file-locked', 'an encrypted PDF', { cause: error });
    throw new AppError('file-damaged', `not a whole PDF: ${String(error)}`, { cause: error });
  } finally {
    await loading.destroy();
  }
}

/** The pictures of a document, whose text is read all the same where they cannot be. */
async function picturesOf(
  document: Document,
  pages: number,
  about: Parameters<typeof pdfPictures>[2],
): Promise<readonly PdfPicture[]> {
  try {
    return await pdfPictures((number) => document.getPage(number), pages, about);
  } catch {
    return [];
  }
}

/** Where the tables of East Asian encodings lie, which fonts name and do not bring along. */
function folderOfCmaps(): string {
  const folder = new URL('./cmaps/', import.meta.resolve('pdfjs-dist/package.json'));
  return fileURLToPath(folder).replaceAll('\\', '/');
}

/** The slice of PDF.js that is used of a document. */
interface Document {
  readonly numPages: number;
  getPage(number: number): Promise<Page>;
}

interface Page extends PaintedPage {
  getAnnotations(): Promise<readonly object[]>;
  getTextContent(): Promise<{ readonly items: readonly object[] }>;
}

interface ReadPages {
  readonly pages: readonly PdfPage[];
  readonly marks: readonly ReadAnnotation[];
}

async function readPages(document: Document): Promise<ReadPages> {
  const pages: PdfPage[] = [];
  const marks: ReadAnnotation[] = [];
  const latest = performance.now() + readingMs;
  let pieces = 0;
  for (let number = 1; number <= Math.min(document.numPages, mostPages); number++) {
    if (performance.now() > latest || pieces > mostPieces) break;
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    pieces += items.length;
    const lines = linesOf(piecesOf(items, (matrix) => product(viewport.transform, matrix)));
    pages.push({ height: viewport.height, regions: readingOrder(lines) });
    marks.push(...marksOf(await page.getAnnotations()));
    page.cleanup();
  }
  return { pages, marks };
}

interface Item {
  readonly str: string;
  readonly width: number;
  readonly transform: Matrix;
}

function isItem(item: object): item is Item {
  return 'str' in item && typeof item.str === 'string';
}

/** What stands upright on the page as pieces; text up its side, as of stamps and credits, is left out. */
function piecesOf(items: readonly object[], place: (matrix: Matrix) => number[]): TextPiece[] {
  const pieces: TextPiece[] = [];
  let size = 0;
  for (const item of items) {
    if (!isItem(item) || item.str === '') continue;
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = place(item.transform);
    // White space comes without a size of its own.
    if (item.str.trim() !== '') size = Math.hypot(c, d);
    const isUpright = a > 0 && Math.abs(b) < 0.2 * a;
    if (!isUpright || size < 1 || size > 2000 || ![x, y, item.width].every(Number.isFinite)) continue;
    pieces.push({ text: item.str, x, y, width: item.width, size });
  }
  return pieces;
}
