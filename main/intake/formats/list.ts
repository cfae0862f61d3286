import { anpa } from './anpa.ts';
import { arc } from './arc.ts';
import { atom } from './atom.ts';
import { bibtex } from './bibtex.ts';
import { cslJson } from './csl-json.ts';
import { docx } from './docx.ts';
import { eml } from './eml.ts';
import { endnoteXml } from './endnote-xml.ts';
import { enw } from './enw.ts';
import { epub } from './epub.ts';
import { europresse } from './europresse.ts';
import { factivaHtml } from './factiva-html.ts';
import type { Format } from './format.ts';
import { html } from './html.ts';
import { jsonFeed } from './json-feed.ts';
import { jsonLines } from './json-lines.ts';
import { lexisNexisHtml } from './lexisnexis-html.ts';
import { lexisNexisText } from './lexisnexis-text.ts';
import { markdown } from './markdown.ts';
import { mbox } from './mbox.ts';
import { mhtml } from './mhtml.ts';
import { mods } from './mods.ts';
import { nbib } from './nbib.ts';
import { newsmlG2 } from './newsml-g2.ts';
import { newsml } from './newsml.ts';
import { ninjs } from './ninjs.ts';
import { nitf } from './nitf.ts';
import { odt } from './odt.ts';
import { oldOffice } from './old-office.ts';
import { outlookMessage } from './outlook-message.ts';
import { pdf } from './pdf.ts';
import { plainText } from './plain-text.ts';
import { proQuestHtml } from './proquest-html.ts';
import { proQuestText } from './proquest-text.ts';
import { ris } from './ris.ts';
import { rss } from './rss.ts';
import { rtf } from './rtf.ts';
import { savedElsewhere } from './saved-elsewhere.ts';
import { singleFileZip } from './single-file-zip.ts';
import { wacz } from './wacz.ts';
import { warc } from './warc.ts';
import { webarchive } from './webarchive.ts';
import { zip } from './zip.ts';
import { zoteroJson } from './zotero-json.ts';
import { zoteroRdf } from './zotero-rdf.ts';

/** Every format there is; the first that recognises a file reads it, so the more particular stand first. */
export const formats: readonly Format[] = [
  wacz,
  warc,
  arc,
  singleFileZip,
  ...savedElsewhere,
  docx,
  odt,
  epub,
  zip,
  outlookMessage,
  oldOffice,
  pdf,
  webarchive,
  rtf,
  mhtml,
  mbox,
  eml,
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
  proQuestText,
  lexisNexisText,
  factivaHtml,
  europresse,
  lexisNexisHtml,
  proQuestHtml,
  markdown,
  html,
  plainText,
];
