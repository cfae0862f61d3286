import { eml } from './eml.ts';
import type { Format } from './format.ts';
import { html } from './html.ts';
import { jsonLines } from './json-lines.ts';
import { markdown } from './markdown.ts';
import { mbox } from './mbox.ts';
import { mhtml } from './mhtml.ts';
import { outlookMessage } from './outlook-message.ts';
import { plainText } from './plain-text.ts';
import { singleFileZip } from './single-file-zip.ts';
import { wacz } from './wacz.ts';
import { warc } from './warc.ts';
import { webarchive } from './webarchive.ts';

/** Every format there is; the first that recognises a file reads it, so the more particular stand first. */
export const formats: readonly Format[] = [
  wacz,
  warc,
  singleFileZip,
  webarchive,
  mhtml,
  mbox,
  eml,
  outlookMessage,
  jsonLines,
  markdown,
  html,
  plainText,
];
