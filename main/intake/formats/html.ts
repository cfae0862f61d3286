import { AppError } from '../../archive/app-error.ts';
import type { ReadPart } from '../../archive/read-article.ts';
import { assemble } from '../assemble.ts';
import { declaredCharset, decodeText } from '../charset.ts';
import { readPage } from '../read-page.ts';
import type { Format } from './format.ts';

const opening =
  /^(?:<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body|meta|title|article|section|main|div|p|h[1-6]|table|span|ul|ol|blockquote|a)[\s>]/i;

/** A page saved by a browser, whole or a piece of it. */
export const html: Format = {
  name: 'HTML',
  recognises: ({ extension, start }) => opening.test(start) || /^(?:x?html?|shtml)$/.test(extension),
  async *read({ file, bytes, resources }): AsyncGenerator<ReadPart> {
    const { fields, body, images, warnings } = readPage(decodeText(bytes, declaredCharset(bytes)), null, resources);
    if (body.children.length === 0) throw new AppError('no-article-text', `no article on ${file.fileName}`);
    yield assemble({ part: 0, fileName: file.fileName, fields, body, images, warnings });
  },
};
