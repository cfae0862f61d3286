import { createHash } from 'node:crypto';
import type { ImageObject } from './image-objects.ts';
import type { Matrix } from './matrix.ts';
import { paintedImages, type Box, type OperatorNumbers, type Operators, type PaintedImage } from './painted-images.ts';
import { isBlank, pngOfRaster, type Raster } from './raster.ts';

/** A picture that stands on a page of a PDF: its bytes as JPEG or PNG, and where it stands. */
export interface PdfPicture extends Box {
  /** From 0. */
  readonly page: number;
  readonly bytes: Uint8Array;
}

/** What is used of PDF.js's page. */
export interface PaintedPage {
  getViewport(options: { scale: number }): {
    readonly width: number;
    readonly height: number;
    readonly transform: Matrix;
  };
  getOperatorList(options: { annotationMode: number }): Promise<Operators>;
  readonly objs: Decoded;
  readonly commonObjs: Decoded;
  cleanup(): boolean;
}

/** Pictures by the names PDF.js gives them, as soon as they are decoded. */
interface Decoded {
  get(name: string, callback: (value: unknown) => void): unknown;
}

/** Shorter either way on paper, in points, and it is an icon. */
const leastPainted = 48;
/** A picture that covers so much of its page is its ground, or a scan of it. */
const ground = 0.8;
/** Pixels that are decoded of one document, and of one picture. */
const mostPixels = 40_000_000;
const largestPixels = 12_500_000;
const mostPictures = 60;
const mostBytes = 48 * 1024 * 1024;
/** Of the twenty seconds a file may take. */
const lookingMs = 5_000;
const waitingMs = 2_000;
const leastSide = 64;
const noAnnotations = 0;

/** The most pixels a picture of this document may have, so that decoding all of them is no work without end; 0 where it has none. */
export function decodableSize(images: readonly ImageObject[]): number {
  let size = 0;
  let together = 0;
  const sizes = images
    .filter(({ width, height }) => Math.min(width, height) >= leastSide)
    .map(({ width, height }) => width * height)
    .filter((pixels) => pixels <= largestPixels);
  for (const pixels of sizes.toSorted((one, other) => one - other)) {
    together += pixels;
    if (together > mostPixels) break;
    size = pixels;
  }
  return size;
}

/** The pictures of a document's pages; what is small, covers its page, or comes again on another page is none of the article's. */
export async function pdfPictures(
  pageAt: (number: number) => Promise<PaintedPage>,
  pages: number,
  { objects, numbers }: { readonly objects: readonly ImageObject[]; readonly numbers: OperatorNumbers },
): Promise<readonly PdfPicture[]> {
  const jpegs = new Map(objects.flatMap(({ number, jpeg }) => (jpeg === null ? [] : [[number, jpeg] as const])));
  const found: (PdfPicture & { readonly key: string })[] = [];
  const kept = new Map<string, Uint8Array>();
  const latest = performance.now() + lookingMs;
  let total = 0;
  for (let number = 0; number < pages && performance.now() < latest; number++) {
    const page = await pageAt(number + 1);
    const viewport = page.getViewport({ scale: 1 });
    const operators = await within(latest - performance.now(), page.getOperatorList({ annotationMode: noAnnotations }));
    if (operators === null) break;
    const painted = paintedImages(operators, numbers, viewport.transform);
    for (const image of painted) {
      if (kept.size >= mostPictures || total > mostBytes || performance.now() > latest) break;
      if (!isOfArticle(image, viewport)) continue;
      const decoded = await decodedImage(page, image.name);
      if (decoded === null) continue;
      const key = createHash('sha1').update(decoded.raster.data).digest('hex');
      const bytes = kept.get(key) ?? encoded(decoded, jpegs);
      if (bytes === null) continue;
      if (!kept.has(key)) total += bytes.length;
      kept.set(key, bytes);
      const { left, top, right, bottom } = image;
      found.push({ page: number, left, top, right, bottom, bytes, key });
    }
    page.cleanup();
  }
  const pagesOf = new Map<string, Set<number>>();
  for (const { key, page } of found) pagesOf.set(key, (pagesOf.get(key) ?? new Set()).add(page));
  return found.filter(({ key }) => pagesOf.get(key)?.size === 1);
}

function isOfArticle(
  { left, top, right, bottom }: PaintedImage,
  page: { readonly width: number; readonly height: number },
): boolean {
  const width = Math.min(right, page.width) - Math.max(left, 0);
  const height = Math.min(bottom, page.height) - Math.max(top, 0);
  return width >= leastPainted && height >= leastPainted && width * height < ground * page.width * page.height;
}

interface DecodedImage {
  readonly raster: Raster;
  /** The number of its object in the file. */
  readonly object: number | null;
}

/** A picture as PDF.js decodes it; null where it cannot, or is not done in time. */
async function decodedImage(page: PaintedPage, name: string): Promise<DecodedImage | null> {
  const holder = name.startsWith('g_') ? page.commonObjs : page.objs;
  const value = await within(waitingMs, new Promise<unknown>((resolve) => holder.get(name, resolve)));
  if (typeof value !== 'object' || value === null) return null;
  const said = new Map<string, unknown>(Object.entries(value));
  const [width, height, data] = [said.get('width'), said.get('height'), said.get('data')];
  const isData = data instanceof Uint8ClampedArray || data instanceof Uint8Array;
  const kind = kinds.get(said.get('kind'));
  if (typeof width !== 'number' || typeof height !== 'number' || !isData || kind === undefined) return null;
  const raster = { width, height, kind, data: new Uint8Array(data.buffer, data.byteOffset, data.byteLength) };
  const ref = said.get('ref');
  const object = typeof ref === 'string' ? /^(\d{1,9})R/.exec(ref)?.[1] : undefined;
  return isWhole(raster) ? { raster, object: object === undefined ? null : Number(object) } : null;
}

/** What is promised, or null where it takes longer. */
async function within<Value>(ms: number, promised: Promise<Value>): Promise<Value | null> {
  const { promise: late, resolve } = Promise.withResolvers<null>();
  const timer = setTimeout(() => resolve(null), Math.max(0, ms));
  try {
    return await Promise.race([promised, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The kinds of PDF.js's decoded pictures, by its numbers. */
const kinds: ReadonlyMap<unknown, Raster['kind']> = new Map([
  [1, 'bits'],
  [2, 'rgb'],
  [3, 'rgba'],
]);

function isWhole({ width, height, kind, data }: Raster): boolean {
  if (Math.min(width, height) < leastSide) return false;
  return data.length >= height * (kind === 'bits' ? Math.ceil(width / 8) : width * (kind === 'rgb' ? 3 : 4));
}

function encoded({ raster, object }: DecodedImage, jpegs: ReadonlyMap<number, Uint8Array>): Uint8Array | null {
  if (isBlank(raster)) return null;
  return (object === null ? undefined : jpegs.get(object)) ?? pngOfRaster(raster);
}
