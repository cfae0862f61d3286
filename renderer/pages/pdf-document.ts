import { AnnotationMode, GlobalWorkerOptions, PDFWorker, VerbosityLevel, getDocument } from 'pdfjs-dist';
import rendererAddress from 'pdfjs-dist/build/pdf.renderer.min.mjs?url';
// oxlint-disable-next-line import/default -- as above
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { ownWorker } from './own-worker.ts';
import { drawnSize, shownRatio } from './page-size.ts';

/** Why the pages of a PDF cannot be shown. */
export type PdfTrouble = 'damaged' | 'locked' | 'too-large' | 'too-slow' | 'gone';

/** That the pages of a PDF cannot be shown. */
export class PdfFailed extends Error {
  readonly trouble: PdfTrouble;

  constructor(trouble: PdfTrouble, options?: ErrorOptions) {
    super(`the PDF cannot be shown: ${trouble}`, options);
    this.name = 'PdfFailed';
    this.trouble = trouble;
  }
}

/** A PDF whose pages can be drawn, one after another. */
export interface PdfDocument {
  readonly pages: number;
  /** The height of the first page by its width, which those not yet seen are taken to have. */
  readonly ratio: number;
  /** The height of a page by its width. @throws {PdfFailed} */
  ratioOf(page: number): Promise<number>;
  /** Draws a page, from 1, on a canvas, so many pixels wide as it is to be seen; it stops when `signal` says so. @throws {PdfFailed} */
  draw(page: number, canvas: HTMLCanvasElement, width: number, signal: AbortSignal): Promise<void>;
  /** Ends its workers, whatever they are at. */
  close(): void;
}

const largestFile = 200 * 1024 * 1024;
/** A picture of more points is left out of a page. */
const largestPicture = 40_000_000;
const largestCanvasBytes = 64 * 1024 * 1024;
/** As many pages as are read for their text. */
const mostPages = 2000;
const patience = { open: 20_000, draw: 20_000 };

/**
 * Opens a PDF of the archive by its SHA-256. It is read and drawn in two workers of its own from the window's own files: no script in it
 * is run, no form or link of it is made, nothing is fetched but tables and typefaces of ours. A file that keeps a worker busy is given up.
 * @throws {PdfFailed}
 */
export async function openPdf(sha256: string): Promise<PdfDocument> {
  const data = await bytesOf(sha256);
  const [reading, drawing] = [ownWorker(workerAddress), ownWorker(rendererAddress)];
  // It takes the drawing worker that is not in use from here, at once.
  GlobalWorkerOptions.rendererPorts = [drawing];
  const worker = PDFWorker.create({ port: reading, verbosity: VerbosityLevel.ERRORS });
  const own = (folder: string): string => new URL(`/pdf/${folder}/`, window.location.href).href;
  const loading = getDocument({
    data,
    worker,
    verbosity: VerbosityLevel.ERRORS,
    enableXfa: false,
    // Glyphs are drawn as shapes: a typeface out of a file never reaches the browser's own reader of typefaces.
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    isImageDecoderSupported: false,
    maxImageSize: largestPicture,
    canvasMaxAreaInBytes: largestCanvasBytes,
    useWorkerFetch: true,
    cMapUrl: own('cmaps'),
    standardFontDataUrl: own('fonts'),
    wasmUrl: own('decoders'),
  });
  function close(): void {
    void loading.destroy().catch(() => undefined);
    reading.terminate();
    drawing.terminate();
  }
  try {
    const document = await within(patience.open, loading.promise);
    const first = (await within(patience.open, document.getPage(1))).getViewport({ scale: 1 });
    return {
      pages: Math.min(document.numPages, mostPages),
      ratio: shownRatio(first),
      async ratioOf(page) {
        return shownRatio((await within(patience.draw, document.getPage(page))).getViewport({ scale: 1 }));
      },
      async draw(page, canvas, width, signal) {
        try {
          const proxy = await within(patience.draw, document.getPage(page));
          if (signal.aborted) return;
          const size = drawnSize(proxy.getViewport({ scale: 1 }), width);
          canvas.width = size.width;
          canvas.height = size.height;
          const task = proxy.render({
            canvas,
            viewport: proxy.getViewport({ scale: size.scale }),
            // Links, forms and notes set in the file are not drawn: what is marked here is the researcher's.
            annotationMode: AnnotationMode.DISABLE,
            background: '#fff',
          });
          signal.addEventListener('abort', () => task.cancel());
          await within(patience.draw, task.promise);
          proxy.cleanup();
        } catch (error) {
          if (!signal.aborted) throw failure(error);
        }
      },
      close,
    };
  } catch (error) {
    const failed = failure(error);
    close();
    throw failed;
  }
}

function failure(cause: unknown): PdfFailed {
  if (cause instanceof PdfFailed) return cause;
  const isLocked = cause instanceof Error && cause.name === 'PasswordException';
  return new PdfFailed(isLocked ? 'locked' : 'damaged', { cause });
}

async function bytesOf(sha256: string): Promise<Uint8Array> {
  const answer = await fetch(`/pdfs/${sha256}`).catch(() => null);
  if (answer?.ok !== true) throw new PdfFailed('gone');
  if (Number(answer.headers.get('Content-Length') ?? 0) > largestFile) throw new PdfFailed('too-large');
  const bytes = await answer.bytes();
  if (bytes.length > largestFile) throw new PdfFailed('too-large');
  return bytes;
}

/** What is promised, if it comes in so many milliseconds. @throws {PdfFailed} `too-slow` */
async function within<T>(ms: number, promised: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new PdfFailed('too-slow')), ms);
  });
  try {
    return await Promise.race([promised, late]);
  } finally {
    clearTimeout(timer);
  }
}
