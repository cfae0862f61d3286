import { gunzipSync, constants } from 'node:zlib';
import type { ReadPart } from '../../archive/read-article.ts';
import { isGzip } from '../warc/warc-records.ts';
import { readCaptures } from '../warc/read-captures.ts';
import type { Format } from './format.ts';

/** What a crawler has captured, in one file (WARC 1.0 and 1.1), packed or not. */
export const warc: Format = {
  name: 'WARC',
  readsBytes: true,
  recognises: ({ start, bytes }) => /^WARC\/\d/.test(isGzip(bytes) ? unpackedStart(bytes) : start),
  async *read({ file, bytes }): AsyncGenerator<ReadPart> {
    yield* readCaptures(file.fileName, [bytes]);
  },
};

/** The first few characters of what is packed; empty where it cannot be unpacked. */
function unpackedStart(bytes: Uint8Array): string {
  try {
    const start = gunzipSync(bytes.subarray(0, 1024), {
      finishFlush: constants.Z_SYNC_FLUSH,
      maxOutputLength: 4 * 1024 * 1024,
    });
    return start.toString('latin1', 0, 16);
  } catch {
    return '';
  }
}
