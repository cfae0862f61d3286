import { AppError } from '../../archive/app-error.ts';
import { mediaType, parameter, readHeaders, type MimeHeaders } from './mime-headers.ts';
import { decodedBody } from './transfer-encoding.ts';

/** One part of a MIME document that is no container; `bytes()` decodes it anew each time. */
export interface MimePart {
  readonly headers: MimeHeaders;
  readonly type: string;
  bytes(): Uint8Array;
}

const deepest = 8;
const mostParts = 20_000;

/**
 * The parts of a MIME document (RFC 2046, 5.1) in its order, containers left out. One that breaks off is read as far as it goes.
 * @throws {AppError} `file-damaged` where a container does not say what parts its parts, `file-too-deep`, `file-too-dense`
 */
export function mimeParts(bytes: Uint8Array): readonly MimePart[] {
  const parts: MimePart[] = [];
  const visit = (entity: Uint8Array, depth: number): void => {
    if (depth > deepest) throw new AppError('file-too-deep', `parts in parts over ${deepest} deep`);
    const { headers, bodyStart } = readHeaders(entity);
    const body = entity.subarray(bodyStart);
    const type = mediaType(headers);
    if (type.startsWith('multipart/')) {
      const boundary = parameter(headers.get('content-type'), 'boundary');
      if (boundary === undefined || boundary === '') throw new AppError('file-damaged', 'parts without a boundary');
      for (const inner of split(body, boundary)) visit(inner, depth + 1);
      return;
    }
    if (parts.length >= mostParts) throw new AppError('file-too-dense', `over ${mostParts} parts`);
    const encoding = headers.get('content-transfer-encoding') ?? '';
    parts.push({ headers, type, bytes: () => decodedBody(body, encoding) });
  };
  visit(bytes, 0);
  return parts;
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const dash = 0x2d;

/** What stands between the boundaries of a container. */
function* split(body: Uint8Array, boundary: string): Generator<Uint8Array> {
  const buffer = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const delimiter = Buffer.from(`--${boundary}`, 'latin1');
  let start = -1;
  for (let at = buffer.indexOf(delimiter); at >= 0; at = buffer.indexOf(delimiter, at + 1)) {
    const after = at + delimiter.length;
    const isLast = buffer[after] === dash && buffer[after + 1] === dash;
    if (!isDelimiter(buffer, at, isLast ? after + 2 : after)) continue;
    // The line end before a boundary belongs to it.
    if (start >= 0) yield buffer.subarray(start, Math.max(start, withoutLineEnd(buffer, at)));
    start = -1;
    if (isLast) return;
    const lineEnd = buffer.indexOf(lineFeed, after);
    if (lineEnd < 0) return;
    start = lineEnd + 1;
  }
  if (start >= 0) yield buffer.subarray(start);
}

/** Whether a boundary has a line of its own: another may begin with the same characters. */
function isDelimiter(buffer: Uint8Array, at: number, after: number): boolean {
  if (at > 0 && buffer[at - 1] !== lineFeed) return false;
  let end = after;
  while (buffer[end] === 0x20 || buffer[end] === 0x09) end++;
  return end >= buffer.length || buffer[end] === lineFeed || buffer[end] === carriageReturn;
}

function withoutLineEnd(buffer: Uint8Array, at: number): number {
  if (buffer[at - 1] !== lineFeed) return at;
  return buffer[at - 2] === carriageReturn ? at - 2 : at - 1;
}
