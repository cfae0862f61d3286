import { inflateSync } from 'fflate';
import { AppError } from '../archive/app-error.ts';
import { decodeText } from './charset.ts';

/** One file in a ZIP. `bytes()` unpacks it anew each time. */
export interface ZipEntry {
  /** Its path inside the ZIP, with `/`. */
  readonly name: string;
  /** Bytes it unpacks to, as the ZIP says; it never gives more. */
  readonly size: number;
  /** @throws {AppError} `file-damaged`, `file-locked`, `file-too-dense` */
  bytes(): Uint8Array;
}

const endSignature = 0x06054b50;
const directorySignature = 0x02014b50;
const localSignature = 0x04034b50;
const longestComment = 65_535;
const utf8Names = 0x0800;
const encrypted = 0x0001;

/** More entries than this are no collection of articles. */
const mostEntries = 50_000;
const largestEntry = 100 * 1024 * 1024;
const largestTotal = 512 * 1024 * 1024;
/** Text packs to a hundredth at the very best; what packs tighter is a trap. */
const greatestRatio = 200;
const smallEntry = 1024 * 1024;

/** Whether bytes begin as a ZIP does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/** The names of the files in a ZIP, or null for what is none. */
export function zipNames(bytes: Uint8Array): readonly string[] | null {
  try {
    return openZip(bytes).map(({ name }) => name);
  } catch {
    return null; // Not a ZIP, or one that breaks off: whoever reads it says so.
  }
}

/**
 * The files in a ZIP (APPNOTE 6.3), folders left out. Bytes before the ZIP, such as the page of a SingleFileZ, are passed over.
 * @throws {AppError} `file-damaged`, `file-too-dense`
 */
export function openZip(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  const directorySize = view.getUint32(end + 12, true);
  // Where something was put before the ZIP, every offset in it is short by that much.
  const shift = end - directorySize - view.getUint32(end + 16, true);
  if (count > mostEntries) throw new AppError('file-too-dense', `${count} entries`);
  if (shift < 0) throw damaged('its directory is not where it says');
  const entries: ZipEntry[] = [];
  let total = 0;
  let at = end - directorySize;
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== directorySignature) throw damaged('its directory breaks off');
    const flags = view.getUint16(at + 8, true);
    const nameLength = view.getUint16(at + 28, true);
    const rawName = bytes.subarray(at + 46, at + 46 + nameLength);
    const name = ((flags & utf8Names) === 0 ? decodeText(rawName) : new TextDecoder().decode(rawName)).replaceAll(
      '\\',
      '/',
    );
    const packed: Packed = {
      name,
      flags,
      method: view.getUint16(at + 10, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true) + shift,
    };
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (name.endsWith('/')) continue;
    total += packed.size;
    if (total > largestTotal) throw new AppError('file-too-dense', `over ${largestTotal} bytes unpacked`);
    entries.push({ name, size: packed.size, bytes: () => unpack(bytes, view, packed) });
  }
  return entries;
}

interface Packed {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
}

function endOfDirectory(view: DataView): number {
  const earliest = Math.max(0, view.byteLength - 22 - longestComment);
  for (let at = view.byteLength - 22; at >= earliest; at--) if (view.getUint32(at, true) === endSignature) return at;
  throw damaged('it has no directory');
}

function unpack(bytes: Uint8Array, view: DataView, packed: Packed): Uint8Array {
  const { name, offset, size, packedSize, method } = packed;
  if ((packed.flags & encrypted) !== 0) throw new AppError('file-locked', `${name} is encrypted`);
  if (size > largestEntry) throw new AppError('file-too-large', `${name} unpacks to ${size} bytes`);
  if (size > smallEntry && size > packedSize * greatestRatio) {
    throw new AppError('file-too-dense', `${name} unpacks ${packedSize} bytes to ${size}`);
  }
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== localSignature) throw damaged(`no ${name}`);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const data = bytes.subarray(start, start + packedSize);
  if (data.length < packedSize) throw damaged(`${name} breaks off`);
  if (method === 0) return data;
  if (method !== 8) throw damaged(`${name} is packed by method ${method}`);
  try {
    // Room for what is declared and no more: an entry that lies about its size cannot take memory.
    return inflateSync(data, { out: new Uint8Array(size) });
  } catch (error) {
    throw new AppError('file-damaged', `${name} cannot be unpacked`, { cause: error });
  }
}

function damaged(why: string): AppError {
  return new AppError('file-damaged', `not a whole ZIP: ${why}`);
}
