import { AppError } from '../../archive/app-error.ts';
import type { ReadPart } from '../../archive/read-article.ts';
import { htmlTags } from '../bookmarks/html-tags.ts';
import { savedPart, type SavedArticle } from '../bookmarks/saved-article.ts';
import { tagsIn } from '../bookmarks/tag-list.ts';
import { decodeText } from '../charset.ts';
import type { Format } from './format.ts';

/** What Pocket gave out as HTML: a list of links that were not read, and one of those that were. */
export const pocketHtml: Format = {
  name: 'Pocket HTML',
  recognises: ({ start }) =>
    /^<!doctype html|^<html/i.test(start) && /<title>\s*Pocket Export\s*<\/title>/i.test(start),
  async *read({ file, bytes }): AsyncGenerator<ReadPart> {
    let part = 0;
    for (const saved of linksIn(decodeText(bytes))) yield savedPart(file, (part += 1), saved);
    if (part === 0) throw new AppError('no-article-text', `no links in ${file.fileName}`);
  },
};

function* linksIn(html: string): Generator<SavedArticle> {
  let isRead = false;
  for (const { name, attribute, textAfter } of htmlTags(html)) {
    if (name === 'h1') isRead = /^\s*read/i.test(textAfter);
    if (name !== 'a') continue;
    yield {
      title: textAfter,
      address: attribute('href'),
      saved: attribute('time_added'),
      tags: tagsIn(attribute('tags')),
      isRead,
    };
  }
}
