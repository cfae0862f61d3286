import { AppError } from '../../archive/app-error.ts';
import type { ReadPart } from '../../archive/read-article.ts';
import { declaredCharset, decodeText } from '../charset.ts';
import { besideResources, comparablePath, type Held } from '../pictures/held-resources.ts';
import { readSavedPage } from '../saved-page.ts';
import { openZip } from '../zip.ts';
import type { Format } from './format.ts';

const pageName = 'index.html';
const note = /<!--\s*Page saved with SingleFile[\s\S]{0,4000}?-->/;

/** A page with its pictures in a ZIP, as SingleFile writes it: a plain one, or one that a browser opens as a page which unpacks itself. */
export const singleFileZip: Format = {
  name: 'SingleFile ZIP',
  readsBytes: true,
  recognises: ({ start, zipNames }) =>
    zipNames === null ? /<html[^>]{0,500}\sdata-sfz[\s>=]/i.test(start.slice(0, 4000)) : isOnePage(zipNames),
  async *read({ file, bytes, head }): AsyncGenerator<ReadPart> {
    const entries = openZip(bytes);
    const page = entries.find(({ name }) => name === pageName)?.bytes();
    if (page === undefined) throw new AppError('file-damaged', `no page in ${file.fileName}`);
    const html = decodeText(page, declaredCharset(page));
    // The page outside says where the one inside came from.
    const outer = note.test(html) ? '' : (note.exec(head.start)?.[0] ?? '');
    const held: Held = new Map(entries.map((entry) => [comparablePath(entry.name), () => entry.bytes()]));
    yield readSavedPage({
      html: outer + html,
      fileName: file.fileName,
      part: 0,
      address: null,
      resources: besideResources(held),
    });
  },
};

/** A page with what it shows and its frames; several pages beside each other are files of their own. */
function isOnePage(names: readonly string[]): boolean {
  const pages = names.filter((name) => /\.x?html?$/i.test(name) && !name.startsWith('frames/'));
  return pages.length === 1 && pages[0] === pageName;
}
