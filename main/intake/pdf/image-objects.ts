import { largestPicture } from '../pictures/largest-picture.ts';

/** A picture as it lies in a PDF, by what its dictionary says of it. */
export interface ImageObject {
  /** The number of the object. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** Its bytes where they are a JPEG that any program shows as the document would; null for any other. */
  readonly jpeg: Uint8Array | null;
}

const mostImages = 5000;
/** The word stands elsewhere too. */
const mostLooks = 20_000;
const longestDictionary = 4000;
/** What makes a JPEG look otherwise on its page than by itself. */
const altered = /\/(?:SMask|Mask|Decode|ImageMask)\b|\/FlateDecode|\/ASCII85Decode|\/ASCIIHexDecode|\/LZWDecode/;
const plainColours = /\/ColorSpace\s*(?:\/DeviceRGB|\/DeviceGray|\[\s*\/(?:ICCBased|CalRGB|CalGray)\b)/;

/**
 * The pictures in a PDF by a look at its bytes: an image is never packed together with other objects, so its dictionary stands
 * there in plain letters. What cannot be made out is left out.
 */
export function imageObjects(bytes: Uint8Array): readonly ImageObject[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = new Map<number, ImageObject>();
  let at = -1;
  for (let looks = 0; looks < mostLooks && found.size < mostImages; looks++) {
    at = file.indexOf('/Image', at + 1);
    if (at < 0) break;
    const image = objectAround(file, at);
    // A later object of the same number replaces the earlier.
    if (image !== null) found.set(image.number, image);
  }
  return [...found.values()];
}

function objectAround(file: Buffer, at: number): ImageObject | null {
  if (!/\/Subtype\s*$/.test(file.toString('latin1', Math.max(0, at - 16), at))) return null;
  const before = file.toString('latin1', Math.max(0, at - longestDictionary), at);
  const start = before.lastIndexOf(' obj');
  const after = file.toString('latin1', at, at + longestDictionary);
  const end = /\bstream\r?\n/.exec(after);
  const number = /(\d{1,9})\s+\d{1,5}$/.exec(before.slice(Math.max(0, start - 20), Math.max(0, start)))?.[1];
  if (start < 0 || end === null || number === undefined) return null;
  const dictionary = before.slice(start + 4) + after.slice(0, end.index);
  if (/obj|stream/.test(dictionary)) return null;
  const numberAt = (key: string): number =>
    Number(new RegExp(`/${key}\\s+(\\d{1,6})\\b(?!\\s+\\d+\\s+R)`).exec(dictionary)?.[1]);
  const [width, height] = [numberAt('Width'), numberAt('Height')];
  if (!(width > 0 && height > 0)) return null;
  const data = at + end.index + end[0].length;
  const jpeg = dictionary.includes('/DCTDecode') ? jpegAt(file, data, dictionary, numberAt('Length')) : null;
  return { number: Number(number), width, height, jpeg };
}

function jpegAt(file: Buffer, start: number, dictionary: string, length: number): Uint8Array | null {
  if (altered.test(dictionary)) return null;
  const isStated = length > 0 && /^\s{0,2}endstream/.test(file.toString('latin1', start + length, start + length + 12));
  const end = isStated ? start + length : file.indexOf('endstream', start);
  if (end < 0 || end - start > largestPicture) return null;
  const jpeg = file.subarray(start, end);
  const components = componentsOf(jpeg);
  // Four are the colours of a press, and one may be of any ink.
  return components === 3 || (components === 1 && plainColours.test(dictionary)) ? jpeg : null;
}

/** How many colours a JPEG has (ITU T.81); null for what is none. */
function componentsOf(jpeg: Buffer): number | null {
  if (jpeg[0] !== 0xff || jpeg[1] !== 0xd8) return null;
  let at = 2;
  while (at + 9 < jpeg.length && jpeg[at] === 0xff) {
    const marker = jpeg[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return jpeg[at + 9] ?? null;
    at += marker === 0xff ? 1 : 2 + jpeg.readUInt16BE(at + 2);
  }
  return null;
}
