import type { Format } from './format.ts';
import { bibtex } from './bibtex.ts';
import { cslJson } from './csl-json.ts';
import { endnoteXml } from './endnote-xml.ts';
import { enw } from './enw.ts';
import { mods } from './mods.ts';
import { nbib } from './nbib.ts';
import { ris } from './ris.ts';
import { zoteroJson } from './zotero-json.ts';
import { zoteroRdf } from './zotero-rdf.ts';
import { html } from './html.ts';
import { jsonLines } from './json-lines.ts';
import { markdown } from './markdown.ts';
import { plainText } from './plain-text.ts';

/** Every format there is; the first that recognises a file reads it, so the more particular stand first. */
export const formats: readonly Format[] = [
  bibtex,
  cslJson,
  endnoteXml,
  enw,
  mods,
  nbib,
  ris,
  zoteroJson,
  zoteroRdf,
  jsonLines,
  markdown,
  html,
  plainText,
];
