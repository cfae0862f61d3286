import { annotationOf } from '../bookmarks/annotation.ts';
import { csvFormat } from '../bookmarks/csv-format.ts';
import { tagsInList } from '../bookmarks/tag-list.ts';

/** Instapaper's export; a selection that was saved with an article is a highlight of it, and its text where no other came along. */
export const instapaper = csvFormat({
  name: 'Instapaper CSV',
  columns: ['url', 'title', 'selection', 'folder', 'timestamp'],
  article: (cell) => {
    const folder = cell('folder');
    return {
      title: cell('title'),
      address: cell('url'),
      saved: cell('timestamp'),
      tags: tagsInList(cell('tags')),
      annotations: annotationOf({ quote: cell('selection'), created: cell('timestamp') }),
      dossiers: /^(?:unread|archive|starred)$/i.test(folder) ? [] : [folder],
      isRead: /^archive$/i.test(folder),
      isStarred: /^starred$/i.test(folder),
    };
  },
});
