import { AppError } from '../../archive/app-error.ts';
import { brokenOff } from '../broken-off.ts';
import { declaredCharset, decodeText } from '../charset.ts';
import { entryPart, type Feed, type FeedEntry } from '../feeds/feed-entry.ts';
import { htmlBody } from '../html-body.ts';
import { childrenOf, everyElement, parseBrokenXml, xmlText, type XmlElement } from '../xml.ts';
import { xmlBody } from '../xml-body.ts';
import { xmlRoot } from '../xml-root.ts';
import type { Format } from './format.ts';

const rdfFeed =
  /["']http:\/\/(?:purl\.org\/rss\/1\.0|my\.netscape\.com\/rdf\/simple\/0\.9|channel\.netscape\.com\/rdf\/simple\/0\.9)\/["']/;

/** RSS 2.0 and its forerunners, and RSS 1.0 in RDF: a saved feed, each entry an article. */
export const rss: Format = {
  name: 'RSS',
  recognises: ({ start }) => {
    const root = xmlRoot(start);
    return root !== null && (/^(?:rss|channel)$/i.test(root.name) || (root.name === 'RDF' && rdfFeed.test(root.tag)));
  },
  async *read({ file, bytes }) {
    const { root, isWhole } = parseBrokenXml(decodeText(bytes, declaredCharset(bytes)));
    const channel = [root, ...everyElement(root, 'channel')].findLast(({ name }) => name === 'channel');
    const items = [...everyElement(root, 'item')];
    // The entry a feed breaks off in has lost its end.
    const whole = isWhole ? items : items.slice(0, -1);
    if (items.length === 0) throw new AppError('no-article-text', `${file.fileName} is a feed without entries`);
    const feed = feedOf(channel);
    let part = 0;
    for (const item of whole)
      yield entryPart(rssEntry(item, feed), feed, { part: (part += 1), fileName: file.fileName });
    if (!isWhole) yield brokenOff(part, file.fileName);
  },
};

function feedOf(channel: XmlElement | undefined): Feed {
  return {
    title: textIn(channel, 'title'),
    language: textIn(channel, 'language'),
    home: textIn(channel, 'link'),
    copyright: textIn(channel, 'copyright') || textIn(channel, 'rights'),
  };
}

function rssEntry(item: XmlElement, feed: Feed): FeedEntry {
  const link = textIn(item, 'link');
  const guid = childrenOf(item, 'guid')[0];
  const isAddress =
    guid !== undefined && guid.attributes['isPermaLink'] !== 'false' && /^https?:/i.test(xmlText(guid).trim());
  const base = link || feed.home;
  return {
    title: textIn(item, 'title'),
    addresses: [link, textIn(item, 'origLink'), isAddress ? xmlText(guid) : '', item.attributes['about'] ?? ''].filter(
      (one) => one !== '',
    ),
    authors: [...textsIn(item, 'creator'), ...textsIn(item, 'author').map(nameOfAddress)],
    dates: [
      ...textsIn(item, 'pubDate'),
      ...textsIn(item, 'date'),
      ...textsIn(item, 'published'),
      ...textsIn(item, 'issued'),
    ],
    updated: textIn(item, 'modified') || textIn(item, 'updated'),
    language: textIn(item, 'language'),
    tags: [...textsIn(item, 'category'), ...textsIn(item, 'subject')],
    content: bodyIn(item, ['encoded', 'body', 'content'], base),
    summary: bodyIn(item, ['description', 'summary', 'abstract'], base),
    externalId: textIn(item, 'guid') || (item.attributes['about'] ?? ''),
    source: textIn(item, 'source'),
    details: { copyright: textIn(item, 'rights') || feed.copyright },
  };
}

/** The first element of some names that holds text; XHTML may stand in it as elements. */
function bodyIn(item: XmlElement, names: readonly string[], base: string | undefined): FeedEntry['content'] {
  for (const holder of names.flatMap((name) => childrenOf(item, name))) {
    const body = childrenOf(holder).length > 0 ? xmlBody(holder.children, base) : htmlBody(xmlText(holder), base);
    if (body.children.length > 0) return body;
  }
  return { type: 'root', children: [] };
}

/** RSS gives an e-mail address with the name in brackets. */
function nameOfAddress(written: string): string {
  return /^\S+@\S+\s+\((.{1,200})\)$/.exec(written.trim())?.[1] ?? written;
}

function textIn(element: XmlElement | undefined, name: string): string {
  return textsIn(element, name)[0] ?? '';
}

function textsIn(element: XmlElement | undefined, name: string): string[] {
  return childrenOf(element, name)
    .map((one) => xmlText(one).trim())
    .filter((text) => text !== '');
}
