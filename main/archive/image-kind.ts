import type { ImageType } from './read-article.ts';

/** What the first bytes of a picture say of it: its kind, and its width and height in pixels. */
export interface ImageKind {
  readonly type: ImageType;
  readonly width: number;
  readonly height: number;
}

/**
 * The kind of a picture by its own bytes, whatever it is called; null for what is none of the kinds that are kept, such as a
 * drawing in SVG, or breaks off before it says how large it is.
 */
export function imageKind(bytes: Uint8Array): ImageKind | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = pngSize(view) ?? gifSize(view) ?? jpegSize(view) ?? webpSize(view) ?? avifSize(view);
  return size === null || size.width === 0 || size.height === 0 ? null : size;
}

function says(view: DataView, at: number, characters: string): boolean {
  if (at + characters.length > view.byteLength) return false;
  for (let index = 0; index < characters.length; index++)
    if (view.getUint8(at + index) !== characters.charCodeAt(index)) return false;
  return true;
}

/** PNG (ISO 15948): the signature, then a header chunk that begins with the size. */
function pngSize(view: DataView): ImageKind | null {
  if (view.byteLength < 24 || !says(view, 0, '\u0089PNG\r\n\u001a\n') || !says(view, 12, 'IHDR')) return null;
  return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
}

function gifSize(view: DataView): ImageKind | null {
  if (view.byteLength < 10 || !(says(view, 0, 'GIF87a') || says(view, 0, 'GIF89a'))) return null;
  return { type: 'image/gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

/** JPEG (ITU T.81): segments, one of which begins the frame and bears the size. */
function jpegSize(view: DataView): ImageKind | null {
  if (!says(view, 0, '\u00ff\u00d8\u00ff')) return null;
  let at = 2;
  while (at + 9 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return { type: 'image/jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    if (marker === 0xff) at += 1;
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2;
    else if (marker === 0xd9 || marker === 0xda) return null;
    else at += 2 + view.getUint16(at + 2);
  }
  return null;
}

/** WebP (RFC 9649): a RIFF file whose first chunk is lossy, lossless or extended, each with the size at a place of its own. */
function webpSize(view: DataView): ImageKind | null {
  if (view.byteLength < 30 || !says(view, 0, 'RIFF') || !says(view, 8, 'WEBP')) return null;
  const type = 'image/webp';
  if (says(view, 12, 'VP8 ')) {
    if (!says(view, 23, '\u009d\u0001\u002a')) return null;
    return { type, width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  }
  if (says(view, 12, 'VP8L')) {
    if (view.getUint8(20) !== 0x2f) return null;
    const sizes = view.getUint32(21, true);
    return { type, width: (sizes & 0x3fff) + 1, height: ((sizes >>> 14) & 0x3fff) + 1 };
  }
  if (!says(view, 12, 'VP8X')) return null;
  const threeBytes = (at: number): number => view.getUint16(at, true) + view.getUint8(at + 2) * 65_536;
  return { type, width: threeBytes(24) + 1, height: threeBytes(27) + 1 };
}

/** How far into an AVIF its properties stand; they come before the pictures. */
const avifHeader = 65_536;

/** AVIF (ISO 23008-12): a file of the brand `avif`; the largest of the sizes it names is the picture's, others are of its parts. */
function avifSize(view: DataView): ImageKind | null {
  if (view.byteLength < 32 || !says(view, 4, 'ftyp')) return null;
  const brandsEnd = Math.min(view.getUint32(0), 256, view.byteLength - 4);
  let isAvif = false;
  for (let at = 8; at <= brandsEnd; at += 4) isAvif ||= says(view, at, 'avif') || says(view, at, 'avis');
  if (!isAvif) return null;
  let largest: ImageKind | null = null;
  const end = Math.min(view.byteLength - 16, avifHeader);
  for (let at = brandsEnd; at <= end; at++) {
    if (view.getUint8(at) !== 0x69 || !says(view, at, 'ispe')) continue;
    const [width, height] = [view.getUint32(at + 8), view.getUint32(at + 12)];
    if (largest === null || width * height > largest.width * largest.height)
      largest = { type: 'image/avif', width, height };
  }
  return largest;
}
