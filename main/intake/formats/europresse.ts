import type { ReadPart } from '../../archive/read-article.ts';
import { declaredCharset, decodeText } from '../charset.ts';
import { articleOf } from '../news/file-record.ts';
import { europresse2012, europresse2014, europresse2020, type SelectorProfile } from '../news/profiles/europresse.ts';
import { readSelected } from '../news/read-europresse.ts';
import { missingArticles } from '../news/self-check.ts';
import { parsePage, type Page } from '../page/parse.ts';
import { selectAll, selectOne } from '../page/select.ts';
import type { PageElement } from '../page/tree.ts';
import type { Format } from './format.ts';
import { html } from './html.ts';

/** The class of the outlet's name, which every layout has. */
const outletName = /class=["'](?:[^"']{0,80}\s)?DocPublicationName\b/;

/** Articles saved from Europresse or Eureka as one page, in the layouts since 2012. */
export const europresse: Format = {
  name: 'Europresse HTML',
  recognises: ({ start }) => start.startsWith('<') && outletName.test(start),
  async *read(input): AsyncGenerator<ReadPart> {
    const { bytes, file } = input;
    const page = parsePage(decodeText(bytes, declaredCharset(bytes)));
    const articles = articlesOn(page);
    if (articles.length === 0) {
      yield* html.read(input);
      return;
    }
    const missing = missingArticles(
      articles.length,
      selectAll(page.documentElement, '.DocPublicationName').length,
      file.fileName,
    );
    for (const [index, element] of articles.entries()) {
      const profile = profileOf(element);
      const part = articles.length === 1 && missing === null ? 0 : index + 1;
      yield articleOf(readSelected(element, profile), profile, { fileName: file.fileName, part });
    }
    if (missing !== null) yield missing;
  },
};

/** The element of each article: `article` where there are such, else the cell around the outlet's name. */
function articlesOn(page: Page): readonly PageElement[] {
  const articles = selectAll(page.documentElement, 'article');
  if (articles.length > 0) return articles;
  const cells = selectAll(page.documentElement, '.DocPublicationName').map((name) => around(name));
  return [...new Set(cells.filter((cell) => cell !== null))];
}

function around(name: PageElement): PageElement | null {
  for (let at = name.parentNode; at !== null; at = at.parentNode) if (/^(?:td|body)$/.test(at.localName)) return at;
  return null;
}

function profileOf(element: PageElement): SelectorProfile {
  return (
    [europresse2020, europresse2014].find(({ headline }) => selectOne(element, headline) !== null) ??
    (element.localName === 'article' ? europresse2014 : europresse2012)
  );
}
