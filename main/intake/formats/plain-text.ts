import type { Warning } from '../../../preload/contract/articles.ts';
import type { ReadPart } from '../../archive/read-article.ts';
import { assemble } from '../assemble.ts';
import { decodeText } from '../charset.ts';
import { readPlainText } from '../plain-prose.ts';
import { cutLine } from '../white-space.ts';
import type { Format } from './format.ts';

/** Twice the longest novels; what is longer is a log, and would take more memory than a reading process has. */
const longestText = 8_000_000;
const mostLines = 300_000;

/** Plain text, as it is pasted or exported; a file of another name is not taken for an article only because it is readable. */
export const plainText: Format = {
  name: 'plain text',
  recognises: ({ extension }) => /^(?:|txt|text|asc|log)$/.test(extension),
  async *read({ file, bytes }): AsyncGenerator<ReadPart> {
    const text = decodeText(bytes);
    const length = readLength(text);
    const { title, body } = readPlainText(cutLine(text, length));
    const detail = `text after the first ${length} characters`;
    const warnings: Warning[] = length < text.length ? [{ code: 'left-out', detail }] : [];
    yield assemble({ part: 0, fileName: file.fileName, fields: { title }, body, warnings });
  },
};

/** How much of a text is read, in UTF-16 units. */
function readLength(text: string): number {
  let at = -1;
  for (let lines = 0; lines < mostLines; lines++) {
    at = text.indexOf('\n', at + 1);
    if (at < 0 || at > longestText) return Math.min(text.length, longestText);
  }
  return at;
}
