import { AppError } from '../../archive/app-error.ts';
import type { ReadPart } from '../../archive/read-article.ts';
import { readCaptures } from '../warc/read-captures.ts';
import { openZip } from '../zip.ts';
import type { Format } from './format.ts';

const capturesInside = /^archive\/.+\.warc(?:\.gz)?$/i;

/** What a crawler has captured, in a ZIP with its index and pages (WACZ 1.1). */
export const wacz: Format = {
  name: 'WACZ',
  readsBytes: true,
  recognises: ({ zipNames, extension }) =>
    zipNames !== null &&
    (zipNames.some((name) => capturesInside.test(name)) ||
      (extension === 'wacz' && zipNames.includes('datapackage.json'))),
  async *read({ file, bytes }): AsyncGenerator<ReadPart> {
    const files = openZip(bytes).filter(({ name }) => capturesInside.test(name));
    if (files.length === 0) throw new AppError('no-article-text', `no captures in ${file.fileName}`);
    yield* readCaptures(
      file.fileName,
      files.map((entry) => entry.bytes()),
    );
  },
};
