import { AppError } from '../../archive/app-error.ts';
import { ByteSource } from './byte-source.ts';
import { httpContent } from './http-content.ts';
import { mediaType } from './media-type.ts';
import { unpackedPieces } from './unpacked-pieces.ts';
import { largestContent, type Capture } from './warc-records.ts';

/** Addresses of pages stay far below. */
const longestLine = 8192;
const longestHead = 64 * 1024;

/**
 * The captures of an ARC (the Internet Archive's file format of 1996, versions 1 and 2), packed or not, that were answered with
 * something; errors and redirects are passed over. Only one record is in memory at a time.
 * @throws {AppError} `file-damaged` where it breaks off, after what comes before; `file-too-dense`
 */
export async function* arcCaptures(bytes: Uint8Array): AsyncGenerator<Capture> {
  const source = new ByteSource(unpackedPieces(bytes));
  for (let line = await source.line(longestLine); line !== undefined; line = await source.line(longestLine)) {
    if (line.trim() === '') continue;
    const record = recordOf(line);
    if (record === null) throw new AppError('file-damaged', 'no record where one should begin');
    const { address, length } = record;
    if (!/^https?:/i.test(address) || length > largestContent) {
      if (!(await source.skip(length))) throw new AppError('file-damaged', 'the archive breaks off');
      continue;
    }
    const message = await source.take(length);
    if (message.length < length) throw new AppError('file-damaged', `${address.slice(0, 400)} breaks off`);
    const capture = captureOf(message, record);
    if (capture !== null) yield capture;
  }
}

interface ArcRecord {
  readonly address: string;
  readonly date: string | null;
  readonly type: string;
  readonly length: number;
}

/** The line a record begins with: address, who answered, when, the media type, in version 2 five more, and the length. Addresses may hold spaces. */
function recordOf(line: string): ArcRecord | null {
  const fields = line.split(' ');
  const at = fields.findIndex((field, index) => index >= 2 && /^\d{12,14}$/.test(field));
  const last = fields.at(-1) ?? '';
  if (at < 0 || at + 2 >= fields.length || !/^\d{1,12}$/.test(last)) return null;
  return {
    address: fields.slice(0, at - 1).join(' '),
    date: dateOf(fields[at] ?? ''),
    type: fields[at + 1] ?? '',
    length: Number(last),
  };
}

/** A date of twelve or fourteen digits, in UTC, as W3C writes it. */
function dateOf(digits: string): string | null {
  const [, year, month, day, hours, minutes, seconds = '00'] =
    /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?$/.exec(digits) ?? [];
  const date = `${year}-${month}-${day}T${hours}:${minutes}:${seconds}Z`;
  return Number.isNaN(Date.parse(date)) ? null : date;
}

function captureOf(message: Buffer, { address, date, type: stated }: ArcRecord): Capture | null {
  const head = /^HTTP\/\d(?:\.\d)? (\d{3})[^\n]*\n/.exec(message.toString('latin1', 0, 1000));
  if (head === null || head[1] !== '200') return null;
  const start = message.toString('latin1', 0, longestHead);
  const end = /\r?\n\r?\n/.exec(start);
  if (end === null) return null;
  const headers = headersOf(start.slice(head[0].length, end.index));
  const raw = message.subarray(end.index + end[0].length);
  return {
    address,
    date,
    ...mediaType(headers.get('content-type') ?? stated),
    content: () => Promise.resolve(httpContent(raw, { get: (name) => headers.get(name) ?? null }, largestContent)),
  };
}

/** The header of an HTTP message by its names in lower case, the first of each. */
function headersOf(head: string): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  for (const line of head.split('\n')) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
    if (name !== '' && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return headers;
}
