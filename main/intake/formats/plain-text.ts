import type { ReadPart } from '../../archive/read-article.ts';
import { assemble } from '../assemble.ts';
import { decodeText } from '../charset.ts';
import { readPlainText } from '../plain-prose.ts';
import type { Format } from './format.ts';

/** Plain text, as it is pasted or exported; a file of another name is not taken for an article only because it is readable. */
export const plainText: Format = {
  name: 'plain text',
  recognises: ({ extension }) => /^(?:|txt|text|asc)$/.test(extension),
  async *read({ file, bytes }): AsyncGenerator<ReadPart> {
    const { title, body } = readPlainText(decodeText(bytes));
    yield assemble({ part: 0, fileName: file.fileName, fields: { title }, body });
  },
};
