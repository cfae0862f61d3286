import { docx } from './docx.ts';
import { epub } from './epub.ts';
import type { Format } from './format.ts';
import { html } from './html.ts';
import { jsonLines } from './json-lines.ts';
import { markdown } from './markdown.ts';
import { odt } from './odt.ts';
import { oldOffice } from './old-office.ts';
import { pdf } from './pdf.ts';
import { plainText } from './plain-text.ts';
import { rtf } from './rtf.ts';
import { zip } from './zip.ts';

/** Every format there is; the first that recognises a file reads it, so the more particular stand first. */
export const formats: readonly Format[] = [
  pdf,
  docx,
  odt,
  epub,
  zip,
  oldOffice,
  rtf,
  jsonLines,
  markdown,
  html,
  plainText,
];
