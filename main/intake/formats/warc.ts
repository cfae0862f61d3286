import type { ReadPart } from '../../archive/read-article.ts';
import { readCaptures } from '../warc/read-captures.ts';
import { unpackedStart } from '../warc/unpacked-pieces.ts';
import type { Format } from './format.ts';

/** What a crawler has captured, in one file (WARC 1.0 and 1.1), packed or not. */
export const warc: Format = {
  name: 'WARC',
  readsBytes: true,
  recognises: ({ start, bytes }) => /^WARC\/\d/.test(unpackedStart(bytes) ?? start),
  async *read({ file, bytes }): AsyncGenerator<ReadPart> {
    yield* readCaptures(file.fileName, [bytes]);
  },
};
