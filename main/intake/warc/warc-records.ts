import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { AppError } from '../../archive/app-error.ts';
import { httpContent } from './http-content.ts';

/** What a crawler was given when it asked for an address. */
export interface Capture {
  readonly address: string;
  /** When, as the record has it (W3C date and time). */
  readonly date: string | null;
  /** The media type in lower case, without parameters. */
  readonly type: string;
  readonly charset: string | undefined;
  /** The content, unpacked; undefined where it is too large or cannot be unpacked. */
  content(): Promise<Uint8Array | undefined>;
}

/** No page and no picture that is kept is larger. */
const largestContent = 20 * 1024 * 1024;
const largestUnpacked = 1024 * 1024 * 1024;
const pieceLength = 65_536;

/**
 * The captures of a WARC (ISO 28500), packed or not, that were answered with a page or a picture; requests, redirects, errors,
 * repetitions and the like are passed over. Only one record is in memory at a time.
 * @throws {AppError} `file-damaged` where it breaks off, after what comes before; `file-too-dense`
 */
export async function* captures(bytes: Uint8Array): AsyncGenerator<Capture> {
  const { AsyncIterReader, WARCParser } = await import('warcio');
  const records = WARCParser.iterRecords(new AsyncIterReader(unpackedPieces(bytes), null));
  try {
    for await (const record of records) {
      const address = record.warcTargetURI;
      const headers = record.warcType === 'response' ? record.httpHeaders?.headers : record.warcHeaders.headers;
      const isAnswer = record.warcType === 'resource' || Number(record.httpHeaders?.statusCode) === 200;
      if (!/^re(?:sponse|source)$/.test(record.warcType) || !isAnswer) continue;
      if (headers === undefined || typeof address !== 'string' || !/^https?:/i.test(address)) continue;
      if (!(record.warcContentLength <= largestContent)) continue;
      const fieldOf = (name: string): string | null => headers.get(name) ?? null;
      const contentType = headers.get('content-type') ?? '';
      yield {
        address,
        date: record.warcDate ?? null,
        type: contentType.split(';', 1)[0]?.trim().toLowerCase() ?? '',
        charset: /charset\s*=\s*"?([\w:.-]{1,40})/i.exec(contentType)?.[1],
        content: async () => httpContent(await record.readFully(false), { get: fieldOf }, largestContent),
      };
    }
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('file-damaged', `the archive breaks off: ${String(error)}`, { cause: error });
  }
}

/** Whether bytes are packed by gzip. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 0x08;
}

/** The bytes in pieces, unpacked where they are packed, and never more than an archive of pages could come to. */
async function* unpackedPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  if (!isGzip(bytes)) {
    yield* pieces(bytes);
    return;
  }
  let total = 0;
  for await (const piece of Readable.from(pieces(bytes), { objectMode: false }).compose(createGunzip())) {
    const part: unknown = piece;
    if (!(part instanceof Uint8Array)) continue;
    total += part.length;
    if (total > largestUnpacked) throw new AppError('file-too-dense', `over ${largestUnpacked} bytes unpacked`);
    yield part;
  }
}

function* pieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += pieceLength) yield bytes.subarray(start, start + pieceLength);
}
