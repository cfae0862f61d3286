import { delicious } from './delicious.ts';
import { evernote } from './evernote.ts';
import type { Format } from './format.ts';
import { instapaper } from './instapaper.ts';
import { joplin } from './joplin.ts';
import { karakeep } from './karakeep.ts';
import { linkwarden } from './linkwarden.ts';
import { netscapeBookmarks } from './netscape-bookmarks.ts';
import { omnivoreList } from './omnivore-list.ts';
import { omnivore } from './omnivore.ts';
import { pinboard } from './pinboard.ts';
import { pocketCsv } from './pocket-csv.ts';
import { pocketHighlights } from './pocket-highlights.ts';
import { pocketHtml } from './pocket-html.ts';
import { pocketZip } from './pocket-zip.ts';
import { raindrop } from './raindrop.ts';
import { readwiseReader } from './readwise-reader.ts';
import { readwise } from './readwise.ts';
import { wallabag, wallabagOld } from './wallabag.ts';

/** The exports of programs in which one saves articles to read them later, and of those in which one clips. */
export const savedElsewhere: readonly Format[] = [
  omnivore,
  pocketZip,
  joplin,
  evernote,
  netscapeBookmarks,
  pocketHtml,
  readwise,
  readwiseReader,
  raindrop,
  instapaper,
  pocketCsv,
  wallabag,
  wallabagOld,
  omnivoreList,
  karakeep,
  linkwarden,
  pinboard,
  delicious,
  pocketHighlights,
];
