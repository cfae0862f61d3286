import { AppError } from '../../archive/app-error.ts';
import type { ReadPart } from '../../archive/read-article.ts';
import { isSavedByBrowser, mhtmlDocument } from '../mime/mhtml-document.ts';
import { headerText, readHeaders } from '../mime/mime-headers.ts';
import { heldResources } from '../pictures/held-resources.ts';
import { readSavedPage } from '../saved-page.ts';
import type { Format } from './format.ts';

/** What mails bear and no browser writes. */
const mailFields = ['received', 'to', 'message-id', 'delivered-to', 'return-path'];

/** A page with its pictures in one file (MHTML, RFC 2557), as Chromium and Internet Explorer save it. Frames of the page, often advertisements, are no part of its article. */
export const mhtml: Format = {
  name: 'MHTML',
  readsBytes: true,
  recognises: ({ extension, bytes }) => {
    const { headers } = readHeaders(bytes);
    if (isSavedByBrowser(headers)) return true;
    return /^mht(?:ml)?$/.test(extension) && !mailFields.some((name) => headers.has(name));
  },
  async *read({ file, bytes }): AsyncGenerator<ReadPart> {
    const { headers, html, address, held } = mhtmlDocument(bytes);
    if (html === undefined) throw new AppError('no-article-text', `no page in ${file.fileName}`);
    const bytesOf = new Map(Array.from(held, ([name, part]) => [name, () => part.bytes()]));
    yield readSavedPage({
      html,
      fileName: file.fileName,
      part: 0,
      address,
      savedAt: headers.get('date') ?? null,
      title: headerText(headers.get('subject')),
      resources: heldResources(bytesOf, address),
    });
  },
};
