import type { ReadPart } from '../../archive/read-article.ts';
import { arcCaptures } from '../warc/arc-records.ts';
import { readCaptures } from '../warc/read-captures.ts';
import { unpackedStart } from '../warc/unpacked-pieces.ts';
import type { Format } from './format.ts';

/** What a crawler captured before there was WARC, in one file (ARC 1 and 2), packed or not. */
export const arc: Format = {
  name: 'ARC',
  readsBytes: true,
  recognises: ({ start, bytes }) =>
    /^filedesc:\/\/[^\n]* \d{12,14} /.test(unpackedStart(bytes) ?? start.slice(0, 1000)),
  async *read({ file, bytes }): AsyncGenerator<ReadPart> {
    yield* readCaptures(file.fileName, [bytes], arcCaptures);
  },
};
