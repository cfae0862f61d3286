import { z } from 'zod';
import { annotationOf } from '../bookmarks/annotation.ts';
import { pieceOf } from '../bookmarks/article-html.ts';
import { jsonFormat } from '../bookmarks/json-format.ts';
import { looseFlag, looseList, looseText, looseTexts } from '../bookmarks/loose.ts';
import type { SavedArticle } from '../bookmarks/saved-article.ts';
import { stated } from '../stated-fields.ts';
import { tagsIn } from '../bookmarks/tag-list.ts';
import { webAddress } from '../properties.ts';

const entry = z.object({
  id: looseText,
  title: looseText,
  url: looseText,
  content: looseText,
  is_archived: looseFlag,
  is_starred: looseFlag,
  created_at: looseText,
  updated_at: looseText,
  published_at: looseText,
  published_by: looseTexts,
  language: looseText,
  domain_name: looseText,
  tags: looseTexts,
  annotations: looseList(z.object({ quote: looseText, text: looseText, created_at: looseText })),
});

/** wallabag 2's export, with the articles' text and what was written about them. */
export const wallabag = jsonFormat({
  name: 'wallabag JSON',
  paths: ['[].is_archived', '[].is_starred'],
  keys: [],
  reader: () => (element) => {
    const read = entry.safeParse(element);
    return read.success ? savedEntry(read.data) : {};
  },
});

function savedEntry(read: z.infer<typeof entry>): SavedArticle {
  const address = webAddress(read.url ?? '') ?? undefined;
  const outlet = stated(read.domain_name?.replace(/^www\./, ''));
  return {
    title: titleOf(read.title),
    address: read.url,
    // A site's name is all that it knows of an outlet.
    outlet: outlet === null ? null : { ...outlet, isGuess: true },
    authors: read.published_by,
    published: read.published_at,
    ...pieceOf(contentOf(read.content), { address, masthead: { title: stated(read.title) } }),
    annotations: read.annotations.flatMap(({ quote, text, created_at: created }) =>
      annotationOf({ quote, note: text, created }),
    ),
    tags: read.tags,
    language: read.language,
    saved: read.created_at,
    updated: read.updated_at,
    isRead: read.is_archived,
    isStarred: read.is_starred,
    externalId: read.id,
  };
}

/** wallabag writes these where it could not fetch a page. */
function titleOf(title: string | undefined): string | undefined {
  return title === 'No title found' ? undefined : title;
}

/** The same for the text: what it then says is none of the article. */
function contentOf(content: string | undefined): string {
  return content === undefined || /^\s*(?:<p>)?\s*wallabag can't retrieve contents? /i.test(content) ? '' : content;
}

const oldEntry = z.object({
  id: looseText,
  title: looseText,
  url: looseText,
  content: looseText,
  is_read: looseFlag,
  is_fav: looseFlag,
  tags: looseText,
});

/** wallabag 1's export, in which every column stands twice, by number and by name. */
export const wallabagOld = jsonFormat({
  name: 'wallabag 1 JSON',
  paths: ['[].0', '[].1', '[].2', '[].3', '[].4', '[].5'],
  keys: [],
  reader: () => (element) => {
    const read = oldEntry.safeParse(element);
    if (!read.success) return {};
    const { id, title, url, content, is_read: isRead, is_fav: isStarred, tags } = read.data;
    const address = webAddress(url ?? '') ?? undefined;
    return {
      title: titleOf(title),
      address: url,
      externalId: id,
      ...pieceOf(contentOf(content), { address, masthead: { title: stated(title) } }),
      tags: tagsIn(tags ?? ''),
      isRead,
      isStarred,
    };
  },
});
