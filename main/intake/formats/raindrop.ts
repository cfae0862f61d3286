import type { ReadAnnotation } from '../../archive/read-article.ts';
import { annotationOf } from '../bookmarks/annotation.ts';
import { csvFormat } from '../bookmarks/csv-format.ts';
import { folderName, tagsIn } from '../bookmarks/tag-list.ts';

/** Raindrop's backup. */
export const raindrop = csvFormat({
  name: 'Raindrop CSV',
  columns: ['title', 'note', 'excerpt', 'url', 'folder', 'tags', 'created', 'highlights'],
  article: (cell) => {
    const folder = cell('folder');
    return {
      title: cell('title'),
      address: cell('url'),
      externalId: cell('id'),
      excerpt: cell('excerpt'),
      note: cell('note'),
      annotations: highlightsIn(cell('highlights')),
      tags: tagsIn(cell('tags')),
      dossiers: /^unsorted$/i.test(folder) ? [] : [folderName(...folder.split('/'))],
      saved: cell('created'),
      isStarred: cell('favorite') === 'true',
    };
  },
});

/** One highlight a line, or `Highlight:` before each and `Note:` before what was written about it. */
function highlightsIn(cell: string): ReadAnnotation[] {
  if (!/^Highlight:/m.test(cell)) return cell.split('\n').flatMap((quote) => annotationOf({ quote }));
  return cell.split(/^Highlight:/m).flatMap((highlight) => {
    const [quote = '', ...notes] = highlight.split(/^Note:/m);
    return annotationOf({ quote, note: notes.join('\n') });
  });
}
