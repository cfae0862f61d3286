import { delicious } from './delicious.ts';
import { evernote } from './evernote.ts';
import type { Format } from './format.ts';
import { html } from './html.ts';
import { instapaper } from './instapaper.ts';
import { joplin } from './joplin.ts';
import { jsonLines } from './json-lines.ts';
import { karakeep } from './karakeep.ts';
import { linkwarden } from './linkwarden.ts';
import { markdown } from './markdown.ts';
import { netscapeBookmarks } from './netscape-bookmarks.ts';
import { omnivoreList } from './omnivore-list.ts';
import { omnivore } from './omnivore.ts';
import { pinboard } from './pinboard.ts';
import { plainText } from './plain-text.ts';
import { pocketCsv } from './pocket-csv.ts';
import { pocketHighlights } from './pocket-highlights.ts';
import { pocketHtml } from './pocket-html.ts';
import { pocketZip } from './pocket-zip.ts';
import { raindrop } from './raindrop.ts';
import { readwiseReader } from './readwise-reader.ts';
import { readwise } from './readwise.ts';
import { wallabag, wallabagOld } from './wallabag.ts';

/** The exports of programs in which one saves articles to read them later, and of those in which one clips. */
const savedElsewhere: readonly Format[] = [
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

/** Every format there is; the first that recognises a file reads it, so the more particular stand first. */
export const formats: readonly Format[] = [...savedElsewhere, jsonLines, markdown, html, plainText];
