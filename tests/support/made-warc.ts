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

/** The answer of a server as a record of an ARC, in version 2 with its five more fields. */
export function arcRecord(
  address: string,
  type: string,
  content: Uint8Array | string,
  options: { readonly status?: string; readonly headers?: readonly string[]; readonly version?: 1 | 2 } = {},
): Buffer {
  const { status = '200 OK', headers = [], version = 1 } = options;
  const head = [`HTTP/1.1 ${status}`, `Content-Type: ${type}`, ...headers];
  const message = Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), Buffer.from(content)]);
  const more = version === 2 ? ` ${status.slice(0, 3)} sum - 10 file.arc` : '';
  const line = `${address} 192.0.2.1 20070203100000 ${type.replace(/;.*$/, '')}${more} ${message.length}\n`;
  return Buffer.concat([Buffer.from(line), message, Buffer.from('\n')]);
}

/** What an ARC begins with. */
export function arcStart(version: 1 | 2 = 1): Buffer {
  const fields =
    version === 1
      ? 'URL IP-address Archive-date Content-type Archive-length'
      : 'URL IP-address Archive-date Content-type Result-code Checksum Location Offset Filename Archive-length';
  const body = `${version} 0 Test\n${fields}\n`;
  const more = version === 2 ? ' 200 - - 0 file.arc' : '';
  return Buffer.from(`filedesc://file.arc 0.0.0.0 20070203100000 text/plain${more} ${body.length}\n${body}\n`);
}

/** Records as crawlers pack them: each a gzip member of its own. */
export function packed(records: readonly Buffer[]): Buffer {
  return Buffer.concat(records.map((record) => gzipSync(record)));
}
