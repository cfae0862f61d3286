import { gzipSync } from 'node:zlib';

/** One record of a WARC 1.0. */
export function warcRecord(
  type: string,
  address: string,
  content: Uint8Array | string,
  more: readonly string[] = [],
): Buffer {
  const body = Buffer.from(content);
  const head = [
    'WARC/1.0',
    `WARC-Type: ${type}`,
    `WARC-Target-URI: ${address}`,
    'WARC-Date: 2025-02-03T10:00:00Z',
    'WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000000>',
    ...more,
    `Content-Length: ${body.length}`,
  ];
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), body, Buffer.from('\r\n\r\n')]);
}

/** The answer of a server as a record. */
export function response(
  address: string,
  type: string,
  content: Uint8Array | string,
  options: { readonly status?: string; readonly headers?: readonly string[] } = {},
): Buffer {
  const head = [`HTTP/1.1 ${options.status ?? '200 OK'}`, `Content-Type: ${type}`, ...(options.headers ?? [])];
  const message = Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), Buffer.from(content)]);
  return warcRecord('response', address, message, ['Content-Type: application/http; msgtype=response']);
}

/** Records as crawlers pack them: each a gzip member of its own. */
export function packed(records: readonly Buffer[]): Buffer {
  return Buffer.concat(records.map((record) => gzipSync(record)));
}
