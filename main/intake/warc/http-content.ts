import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync, zstdDecompressSync } from 'node:zlib';

/** The content of an HTTP message (RFC 9112, 7.1; RFC 9110, 8.4) as it was sent, its chunks joined and unpacked; undefined where it is larger than `most` bytes or cannot be unpacked. */
export function httpContent(raw: Uint8Array, headers: Pick<Headers, 'get'>, most: number): Uint8Array | undefined {
  const chunked = /chunked/i.test(headers.get('transfer-encoding') ?? '');
  const content = chunked ? withoutChunks(raw) : raw;
  const encoding = (headers.get('content-encoding') ?? '').trim().toLowerCase();
  try {
    const unpacked = unpack(content, encoding, most);
    return unpacked.length > most ? undefined : unpacked;
  } catch {
    // Many archives keep what was unpacked already under the header of what was sent.
    return encoding !== '' && looksLikeText(content) && content.length <= most ? content : undefined;
  }
}

function unpack(content: Uint8Array, encoding: string, maxOutputLength: number): Uint8Array {
  const limit = { maxOutputLength };
  switch (encoding) {
    case 'gzip':
    case 'x-gzip':
      return gunzipSync(content, limit);
    case 'br':
      return brotliDecompressSync(content, limit);
    case 'zstd':
      return zstdDecompressSync(content, limit);
    case 'deflate':
      // Servers have sent it with and without the wrapper the standard asks for.
      return ((content[0] ?? 0) & 0x0f) === 8 ? inflateSync(content, limit) : inflateRawSync(content, limit);
    default:
      return content;
  }
}

function looksLikeText(content: Uint8Array): boolean {
  return /^\s*</.test(Buffer.from(content.subarray(0, 64)).toString('latin1'));
}

/** Chunks joined; what does not come in chunks, whatever its header says, is left as it is. */
function withoutChunks(raw: Uint8Array): Uint8Array {
  const buffer = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  const chunks: Uint8Array[] = [];
  let at = 0;
  while (at < buffer.length) {
    const lineEnd = buffer.indexOf(0x0a, at);
    if (lineEnd < 0 || lineEnd - at > 100) break;
    const size = /^\s*([0-9a-f]{1,8})\s*(?:;|\r?$)/i.exec(buffer.toString('latin1', at, lineEnd))?.[1];
    if (size === undefined) break;
    const length = Number.parseInt(size, 16);
    if (length === 0) return Buffer.concat(chunks);
    chunks.push(buffer.subarray(lineEnd + 1, lineEnd + 1 + length));
    at = lineEnd + 1 + length;
    if (buffer[at] === 0x0d) at += 1;
    if (buffer[at] === 0x0a) at += 1;
  }
  return chunks.length === 0 ? raw : Buffer.concat(chunks);
}
