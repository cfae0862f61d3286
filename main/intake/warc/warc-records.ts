import { AppError } from '../../archive/app-error.ts';
import { httpContent } from './http-content.ts';
import { mediaType } from './media-type.ts';
import { unpackedPieces } from './unpacked-pieces.ts';

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
export const largestContent = 20 * 1024 * 1024;

/**
 * The captures of a WARC (ISO 28500), packed or not, that were answered with a page or a picture; requests, redirects, errors,
 * repetitions and the like are passed over. Only one record is in memory at a time.
 * @throws {AppError} `file-damaged` where it breaks off, after what comes before; `file-too-dense`
 */
export async function* captures(bytes: Uint8Array): AsyncGenerator<Capture> {
  const { AsyncIterReader, WARCParser } = await import('warcio');
  const records = WARCParser.iterRecords(new AsyncIterReader(withAnEnd(unpackedPieces(bytes)), null));
  try {
    for await (const record of records) {
      const address = record.warcTargetURI;
      const headers = record.warcType === 'response' ? record.httpHeaders?.headers : record.warcHeaders.headers;
      const isAnswer = record.warcType === 'resource' || Number(record.httpHeaders?.statusCode) === 200;
      if (!/^re(?:sponse|source)$/.test(record.warcType) || !isAnswer) continue;
      if (headers === undefined || typeof address !== 'string' || !/^https?:/i.test(address)) continue;
      if (!(record.warcContentLength <= largestContent)) continue;
      const fieldOf = (name: string): string | null => headers.get(name) ?? null;
      yield {
        address,
        date: record.warcDate ?? null,
        ...mediaType(headers.get('content-type') ?? ''),
        content: async () => {
          const { reader } = record;
          const raw = await record.readFully(false);
          // What is left of the record when the file is at its end.
          if ('limit' in reader && Number(reader.limit) > 0)
            throw new AppError('file-damaged', `${address} breaks off`);
          return httpContent(raw, { get: fieldOf }, largestContent);
        },
      };
    }
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('file-damaged', `the archive breaks off: ${String(error)}`, { cause: error });
  }
}

/** How often a source may be asked for more after its end by a reader that is about to notice. */
const mostEnds = 50;

/** The same source, which says so when it is asked on and on after its end: a record that breaks off would be skipped for ever. */
function withAnEnd(source: AsyncGenerator<Uint8Array>): AsyncIterable<Uint8Array> {
  let ends = 0;
  const next = async (): Promise<IteratorResult<Uint8Array>> => {
    const result = await source.next();
    if (result.done === true && (ends += 1) > mostEnds) throw new AppError('file-damaged', 'a record breaks off');
    return result;
  };
  return { [Symbol.asyncIterator]: () => ({ next }) };
}
