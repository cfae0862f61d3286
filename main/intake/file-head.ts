import { decodeText } from './charset.ts';
import { isZip, zipNames } from './zip.ts';

/** What is known of a file before it is read. */
export interface FileHead {
  /** What follows the last dot of the name, in lower case; empty when there is none. */
  readonly extension: string;
  /** The first 64 kB as text, without leading white space. */
  readonly start: string;
  readonly isEmpty: boolean;
  /** Whether the bytes are not text in any charset: an image, a zip, noise. */
  readonly isBinary: boolean;
  /** The first 64 kB. */
  readonly bytes: Uint8Array;
  /** The paths in it when it is a ZIP (DOCX, EPUB, WACZ and their kin are), else null. */
  readonly zipNames: readonly string[] | null;
}

const headBytes = 65_536;

/** The head of a file, from its name and bytes. */
export function headOf(fileName: string, bytes: Uint8Array): FileHead {
  const head = bytes.subarray(0, headBytes);
  const start = decodeText(head).trimStart();
  return {
    extension: extensionOf(fileName),
    start,
    isEmpty: start === '' && isBlank(bytes),
    isBinary: isBinary(head, start),
    bytes: head,
    zipNames: isZip(bytes) ? zipNames(bytes) : null,
  };
}

/** The last extension of a file name in lower case, without its dot; empty when there is none. */
export function extensionOf(fileName: string): string {
  return /[^./\\]\.([^./\\]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
}

/** A file name without its folders and its extension, for a title of last resort. */
export function baseName(fileName: string): string {
  const name = fileName.replace(/^.*[/\\]/, '');
  return name.replace(/(?<=.)\.[^.]+$/, '');
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d)) || bytes.length <= 3;
}

/** Signatures of files that begin with printable bytes; the rest give themselves away by their control characters. */
const signatures: readonly string[] = ['%PDF-', 'PK\u0003\u0004', '{\\rtf', 'GIF8', '\u0089PNG', 'SQLite format 3'];

function isBinary(head: Uint8Array, start: string): boolean {
  if (signatures.some((signature) => startsWithBytes(head, signature))) return true;
  // NUL stands in no text but UTF-16, and there decoding has removed it; a few stray controls are a damaged text.
  let controls = 0;
  for (let index = 0; index < start.length; index++) {
    const code = start.charCodeAt(index);
    if (code < 0x20 && !(code >= 0x09 && code <= 0x0d)) controls++;
  }
  return controls * 20 > start.length;
}

function startsWithBytes(bytes: Uint8Array, signature: string): boolean {
  return Array.from(signature, (character) => character.charCodeAt(0)).every((code, index) => bytes[index] === code);
}
