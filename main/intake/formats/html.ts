import type { ReadPart } from '../../archive/read-article.ts';
import { declaredCharset, decodeText } from '../charset.ts';
import { readSavedPage } from '../saved-page.ts';
import type { Format } from './format.ts';

const opening =
  /^(?:<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body|meta|title|article|section|main|div|p|h[1-6]|table|span|ul|ol|blockquote|a)[\s>]/i;

/** A page saved by a browser, whole or a piece of it. */
export const html: Format = {
  name: 'HTML',
  recognises: ({ extension, start }) => opening.test(start) || /^(?:x?html?|shtml)$/.test(extension),
  async *read({ file, bytes, resources }): AsyncGenerator<ReadPart> {
    const html = decodeText(bytes, declaredCharset(bytes));
    yield readSavedPage({ html, fileName: file.fileName, part: 0, address: null, resources });
  },
};
