import { AppError } from '../../archive/app-error.ts';
import { brokenOff } from '../broken-off.ts';
import { declaredCharset, decodeText } from '../charset.ts';
import { entryPart, lineBody, type Feed, type FeedEntry } from '../feeds/feed-entry.ts';
import { htmlBody } from '../html-body.ts';
import { below, childrenOf, parseBrokenXml, xmlText, type XmlElement } from '../xml.ts';
import { xmlBody } from '../xml-body.ts';
import { xmlRoot } from '../xml-root.ts';
import type { Format } from './format.ts';

/** Atom (RFC 4287): a saved feed, or one entry of it. */
export const atom: Format = {
  name: 'Atom',
  recognises: ({ start }) => {
    const root = xmlRoot(start);
    return (
      root !== null &&
      /^(?:feed|entry)$/.test(root.name) &&
      /["']http:\/\/(?:www\.w3\.org\/2005\/Atom|purl\.org\/atom\/ns#)/.test(root.tag)
    );
  },
  async *read({ file, bytes }) {
    const { root, isWhole } = parseBrokenXml(decodeText(bytes, declaredCharset(bytes)));
    const entries = root.name === 'entry' ? [root] : childrenOf(root, 'entry');
    if (entries.length === 0) throw new AppError('no-article-text', `${file.fileName} is a feed without entries`);
    const feed = feedOf(root);
    let part = 0;
    for (const entry of isWhole ? entries : entries.slice(0, -1)) {
      yield entryPart(atomEntry(entry, feed), feed, { part: (part += 1), fileName: file.fileName });
    }
    if (!isWhole) yield brokenOff(part, file.fileName);
  },
};

function feedOf(feed: XmlElement): Feed {
  const isFeed = feed.name === 'feed';
  return {
    title: isFeed ? lineIn(feed, 'title') : lineIn(below(feed, 'source'), 'title'),
    language: feed.attributes['lang'] ?? '',
    home: feed.attributes['base'] ?? linkOf(feed, 'alternate') ?? linkOf(feed, 'self') ?? '',
    copyright: lineIn(feed, 'rights'),
  };
}

function atomEntry(entry: XmlElement, feed: Feed): FeedEntry {
  const content = childrenOf(entry, 'content').find(
    (one) => one.attributes['src'] === undefined && one.attributes['url'] === undefined,
  );
  const base = content?.attributes['base'] ?? entry.attributes['base'] ?? linkOf(entry, 'alternate') ?? feed.home;
  return {
    title: lineIn(entry, 'title'),
    addresses: [linkOf(entry, 'alternate') ?? '', linkOf(entry, 'related') ?? '', lineIn(entry, 'id')].filter(
      (one) => one !== '',
    ),
    authors: childrenOf(entry, 'author').map((author) => lineIn(author, 'name')),
    dates: ['published', 'issued', 'created', 'updated', 'modified'].map((name) => lineIn(entry, name)),
    updated: lineIn(entry, 'updated') || lineIn(entry, 'modified'),
    language: content?.attributes['lang'] ?? entry.attributes['lang'] ?? '',
    tags: childrenOf(entry, 'category').map(
      (category) => category.attributes['label'] ?? category.attributes['term'] ?? '',
    ),
    content: textConstruct(content, base),
    summary: textConstruct(below(entry, 'summary'), base),
    externalId: lineIn(entry, 'id'),
    source: lineIn(below(entry, 'source'), 'title'),
    details: { copyright: lineIn(entry, 'rights') || feed.copyright },
  };
}

/** A text construct of Atom by its type: plain text, HTML written as text, or XHTML. */
function textConstruct(element: XmlElement | undefined, base: string | undefined): FeedEntry['content'] {
  if (element === undefined) return { type: 'root', children: [] };
  const type = element.attributes['type'] ?? 'text';
  if (childrenOf(element).length > 0) return xmlBody(element.children, base);
  if (/html/i.test(type)) return htmlBody(xmlText(element), base);
  // Feeds forget the type; tags in a "plain" text were meant as such.
  return /<(?:p|div|br|a|b|i|em|strong|ul|h[1-6])\b[^<>]*>/i.test(xmlText(element))
    ? htmlBody(xmlText(element), base)
    : lineBody(xmlText(element));
}

function linkOf(element: XmlElement, rel: string): string | undefined {
  const links = childrenOf(element, 'link').filter((link) => (link.attributes['rel'] ?? 'alternate') === rel);
  const page = links.find((link) => /html/.test(link.attributes['type'] ?? 'html')) ?? links[0];
  return page?.attributes['href'];
}

function lineIn(element: XmlElement | undefined, name: string): string {
  return xmlText(childrenOf(element, name)[0]).trim();
}
