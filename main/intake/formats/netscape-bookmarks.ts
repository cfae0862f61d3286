import { AppError } from '../../archive/app-error.ts';
import type { ReadPart } from '../../archive/read-article.ts';
import { htmlTags, type HtmlTag } from '../bookmarks/html-tags.ts';
import { savedPart } from '../bookmarks/saved-article.ts';
import { folderName, tagsIn } from '../bookmarks/tag-list.ts';
import { decodeText, declaredCharset } from '../charset.ts';
import type { Format } from './format.ts';

/** The folders every browser has, in which nobody has put anything on purpose. */
const toolbar = 'personal_toolbar_folder';
const unfiled = 'unfiled_bookmarks_folder';

/** The bookmarks of a browser or a bookmark manager, in the format of Netscape that all of them write. */
export const netscapeBookmarks: Format = {
  name: 'bookmarks (HTML)',
  recognises: ({ start }) => /^(?:<!--[\s\S]*?-->\s*)?<!doctype netscape-bookmark-file-1/i.test(start),
  async *read({ file, bytes }): AsyncGenerator<ReadPart> {
    let part = 0;
    for (const link of linksIn(decodeText(bytes, declaredCharset(bytes)))) {
      // What begins with `javascript:`, `place:` or `chrome:` works a browser and leads to no article.
      if (!/^(?:https?|ftp|file):/i.test(link.attribute('href').trim())) continue;
      part += 1;
      yield savedPart(file, part, {
        title: link.title,
        address: link.attribute('href'),
        saved: link.attribute('add_date') || link.attribute('time_added'),
        note: link.note,
        tags: tagsIn(link.attribute('tags')),
        dossiers: [folderName(...link.folders)],
        isRead: link.attribute('toread') === '0',
        isStarred: /^(?:1|true)$/i.test(link.attribute('data-important')),
      });
    }
    if (part === 0) throw new AppError('no-article-text', `no address of the web in ${file.fileName}`);
  },
};

interface Link {
  title: string;
  note: string;
  readonly folders: readonly string[];
  readonly attribute: HtmlTag['attribute'];
}

function* linksIn(html: string): Generator<Link> {
  const folders: string[] = [];
  let heading: string | null = null;
  let link: Link | null = null;
  /** What the text that follows belongs to. */
  let within: 'title' | 'note' | 'heading' | null = null;
  let isOwn = false;
  for (const { name, attribute, textAfter } of htmlTags(html)) {
    if (name === 'a' || name === 'h3' || name === 'dl' || name === '/dl') {
      if (link !== null) yield link;
      link = null;
    }
    if (name === 'a') {
      link = { title: '', note: '', folders: [...folders], attribute };
      within = 'title';
    } else if (name === 'h3') {
      heading = '';
      isOwn = attribute(toolbar) === '' && attribute(unfiled) === '';
      within = 'heading';
    } else if (name === 'dl') {
      folders.push(isOwn ? (heading ?? '') : '');
      heading = null;
      isOwn = false;
    } else if (name === '/dl') folders.pop();
    else if (name === 'dd') within = 'note';
    if (name === '/a' || name === '/h3' || name === 'dl' || name === 'dt') within = null;
    if (within === 'heading') heading = `${heading ?? ''}${textAfter}`;
    else if (within === 'title' && link !== null) link.title += textAfter;
    else if (within === 'note' && link !== null) link.note += textAfter;
  }
  if (link !== null) yield link;
}
