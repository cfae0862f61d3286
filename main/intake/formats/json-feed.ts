import { AppError } from '../../archive/app-error.ts';
import { entryPart, lineBody, type Feed, type FeedEntry } from '../feeds/feed-entry.ts';
import { htmlBody } from '../html-body.ts';
import { isObject, jsonOf, objectsAt, textAt, textsAt, type JsonObject } from '../json-value.ts';
import { bodyOf, paragraphsOf } from '../plain-prose.ts';
import type { Format } from './format.ts';

/** JSON Feed (1.0 and 1.1): a saved feed, each item an article. */
export const jsonFeed: Format = {
  name: 'JSON Feed',
  recognises: ({ start }) =>
    start.startsWith('{') && /"version"\s*:\s*"https?:(?:\\?\/){2}(?:www\.)?jsonfeed\.org(?:\\?\/)version/i.test(start),
  async *read({ file, bytes }) {
    const value = jsonOf(bytes);
    const items = isObject(value) ? objectsAt(value, 'items') : [];
    if (!isObject(value) || items.length === 0)
      throw new AppError('no-article-text', `${file.fileName} is a feed without entries`);
    const feed: Feed = {
      title: textAt(value, 'title'),
      language: textAt(value, 'language'),
      home: textAt(value, 'home_page_url'),
    };
    const feedAuthors = authorsOf(value);
    let part = 0;
    for (const item of items) {
      yield entryPart(feedItem(item, feed, feedAuthors), feed, { part: (part += 1), fileName: file.fileName });
    }
  },
};

function feedItem(item: JsonObject, feed: Feed, feedAuthors: readonly string[]): FeedEntry {
  const url = textAt(item, 'url', 'external_url');
  const html = textAt(item, 'content_html');
  const authors = authorsOf(item);
  return {
    title: textAt(item, 'title'),
    addresses: [...textsAt(item, 'url'), ...textsAt(item, 'external_url'), ...textsAt(item, 'id')],
    authors: authors.length > 0 ? authors : feedAuthors,
    dates: [textAt(item, 'date_published'), textAt(item, 'date_modified')],
    updated: textAt(item, 'date_modified'),
    language: textAt(item, 'language'),
    tags: textsAt(item, 'tags'),
    content: html === '' ? bodyOf(paragraphsOf(textAt(item, 'content_text'))) : htmlBody(html, url || feed.home),
    summary: lineBody(textAt(item, 'summary')),
    externalId: textAt(item, 'id'),
  };
}

function authorsOf(holder: JsonObject): string[] {
  return [...objectsAt(holder, 'authors'), ...objectsAt(holder, 'author')]
    .map((author) => textAt(author, 'name'))
    .filter((name) => name !== '');
}
