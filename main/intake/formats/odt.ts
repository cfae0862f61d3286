import type { Detail } from '../../../preload/contract/articles.ts';
import type { ReadPart } from '../../archive/read-article.ts';
import { assemble } from '../assemble.ts';
import { publishedDate } from '../dates.ts';
import { documentArticle } from '../document-article.ts';
import { readOdt } from '../odt/read-odt.ts';
import { illustrated } from '../pictures/tree-pictures.ts';
import type { Format } from './format.ts';

const otherKind = /opendocument\.(?:spreadsheet|presentation|graphics|chart|formula|image|database)/;

/** An OpenDocument text, as LibreOffice writes it: one article. Its dates say when it was saved, not when it was published. */
export const odt: Format = {
  name: 'OpenDocument text',
  readsBytes: true,
  recognises: ({ zipNames, start, extension }) => {
    if (zipNames === null)
      return /^<\?xml[^>]*>\s*<office:document\s/.test(start) && start.includes('opendocument.text');
    if (!zipNames.includes('content.xml') || otherKind.test(start.slice(0, 200))) return false;
    return /opendocument\.text|sun\.xml\.writer/.test(start.slice(0, 200)) || /^(?:odt|ott|sxw)$/.test(extension);
  },
  async *read({ file: { fileName }, bytes }): AsyncGenerator<ReadPart> {
    const document = readOdt(bytes);
    const { fields, body } = documentArticle(document.body, document, fileName);
    const subjects = [document.subject, ...document.keywords].map((value): Detail => ({ name: 'subject', value }));
    const details: Detail[] = [...subjects, { name: 'saved', value: publishedDate(document.saved) ?? '' }];
    const shown = illustrated(body, document.pictures, document.resources);
    yield assemble({ part: 0, fileName, fields, details, annotations: document.comments, ...shown });
  },
};
