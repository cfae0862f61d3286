import type { ReadPart } from '../../archive/read-article.ts';
import { declaredCharset, decodeText } from '../charset.ts';
import { blocksOfHtml } from '../news/block.ts';
import { lexisNexis } from '../news/profiles/lexisnexis.ts';
import { readRecords } from '../news/read-news.ts';
import { announcedIn } from '../news/self-check.ts';
import { hasSigns, linesOfHtml } from '../news/signs.ts';
import type { Format } from './format.ts';

/** The anchor over each document. */
const anchor = /<a\s+name="?DOC_ID_\d+_\d+"?\s*>/i;

/** The HTML LexisNexis gave up to 2019: all articles on one page, each below an anchor of its own. */
export const lexisNexisHtml: Format = {
  name: 'LexisNexis HTML',
  recognises: ({ start }) => anchor.test(start) && hasSigns(linesOfHtml(start), lexisNexis),
  async *read({ file, bytes }): AsyncGenerator<ReadPart> {
    const html = decodeText(bytes, declaredCharset(bytes));
    const [cover = [], ...documents] = html.split(anchor).map((piece) => blocksOfHtml(piece));
    const stated = /<meta\b[^>]{0,200}?\bdocuments="?(\d{1,4})\b/i.exec(html)?.[1];
    const announced =
      stated === undefined ? announcedIn([...cover, ...documents.flat()], lexisNexis.counts) : Number(stated);
    const records = documents.map((blocks) => blocks.filter(({ text }) => lexisNexis.begins?.test(text) !== true));
    yield* readRecords(records, announced, lexisNexis, file.fileName);
  },
};
