import type { Format } from './format.ts';
import { anpa } from './anpa.ts';
import { atom } from './atom.ts';
import { bibtex } from './bibtex.ts';
import { cslJson } from './csl-json.ts';
import { endnoteXml } from './endnote-xml.ts';
import { enw } from './enw.ts';
import { html } from './html.ts';
import { jsonFeed } from './json-feed.ts';
import { jsonLines } from './json-lines.ts';
import { markdown } from './markdown.ts';
import { mods } from './mods.ts';
import { nbib } from './nbib.ts';
import { newsmlG2 } from './newsml-g2.ts';
import { newsml } from './newsml.ts';
import { ninjs } from './ninjs.ts';
import { nitf } from './nitf.ts';
import { plainText } from './plain-text.ts';
import { ris } from './ris.ts';
import { rss } from './rss.ts';
import { zoteroJson } from './zotero-json.ts';
import { zoteroRdf } from './zotero-rdf.ts';

/** Every format there is; the first that recognises a file reads it, so the more particular stand first. */
export const formats: readonly Format[] = [
  anpa,
  bibtex,
  ris,
  nbib,
  enw,
  rss,
  atom,
  nitf,
  newsml,
  newsmlG2,
  mods,
  endnoteXml,
  zoteroRdf,
  jsonFeed,
  zoteroJson,
  ninjs,
  cslJson,
  jsonLines,
  markdown,
  html,
  plainText,
];
