import { csvFormat } from '../bookmarks/csv-format.ts';
import { tagsInList } from '../bookmarks/tag-list.ts';

/** From here on an article counts as read: the last of a page is its footer. */
const readShare = 0.95;

/** Readwise Reader's list of documents. */
export const readwiseReader = csvFormat({
  name: 'Readwise Reader CSV',
  columns: ['title', 'url', 'id', 'document tags', 'saved date', 'reading progress', 'location'],
  article: (cell) => ({
    title: cell('title'),
    address: cell('url'),
    externalId: cell('id'),
    saved: cell('saved date'),
    tags: tagsInList(cell('document tags')),
    isRead: cell('location') === 'archive' || Number(cell('reading progress')) >= readShare,
    isStarred: cell('location') === 'shortlist',
  }),
});
