import type { ReadPart } from '../../archive/read-article.ts';
import { declaredCharset, decodeText } from '../charset.ts';
import { blocksOfBody, type Block } from '../news/block.ts';
import { factivaAnnounced, factivaRecords, readFactiva } from '../news/read-factiva.ts';
import { elementBody } from '../html-body.ts';
import { parsePage } from '../page/parse.ts';
import { selectAll, selectOne } from '../page/select.ts';
import { PageElement } from '../page/tree.ts';
import type { Format } from './format.ts';
import { html } from './html.ts';

/** The class of an article and its language, `article enArticle`; its paragraphs bear the same. */
const article = /class=["']article [a-z]{2,4}Article["']|articleParagraph [a-z]{2,4}articleParagraph/;
/** A page whose styles are so long that no article stands in its beginning. */
const title = /<title>\s*(?:Dow Jones )?Factiva\s*<\/title>/i;

/** Articles saved from Factiva as a page, with or without their index codes. */
export const factivaHtml: Format = {
  name: 'Factiva HTML',
  recognises: ({ start }) => start.startsWith('<') && (article.test(start) || title.test(start)),
  async *read(input): AsyncGenerator<ReadPart> {
    const page = parsePage(decodeText(input.bytes, declaredCharset(input.bytes)));
    const articles = selectAll(page.documentElement, '.article').filter((one) => selectOne(one, '.article') === null);
    const records = articles.flatMap((one) => recordsOf(one));
    if (records.length === 0) {
      yield* html.read(input);
      return;
    }
    for (const one of articles) one.remove();
    yield* readFactiva(records, factivaAnnounced(blocksOfBody(elementBody(page.body))), input.file.fileName);
  },
};

/** The records of an article's element: one, unless a version of the layout puts several in it. */
function recordsOf(element: PageElement): readonly (readonly Block[])[] {
  for (const headline of selectAll(element, '[class$="Headline"]')) {
    const bold = new PageElement('b');
    bold.appendAll(headline.childNodes);
    headline.append(bold);
  }
  const blocks = blocksOfBody(elementBody(element));
  const records = factivaRecords(blocks);
  return records.length > 0 || blocks.length === 0 ? records : [blocks];
}
