import { docx } from './docx.ts';
import { epub } from './epub.ts';
import { europresse } from './europresse.ts';
import { factivaHtml } from './factiva-html.ts';
import type { Format } from './format.ts';
import { html } from './html.ts';
import { jsonLines } from './json-lines.ts';
import { lexisNexisHtml } from './lexisnexis-html.ts';
import { lexisNexisText } from './lexisnexis-text.ts';
import { markdown } from './markdown.ts';
import { odt } from './odt.ts';
import { oldOffice } from './old-office.ts';
import { plainText } from './plain-text.ts';
import { proQuestHtml } from './proquest-html.ts';
import { proQuestText } from './proquest-text.ts';
import { rtf } from './rtf.ts';
import { zip } from './zip.ts';

/** Every format there is; the first that recognises a file reads it, so the more particular stand first. */
export const formats: readonly Format[] = [
  docx,
  odt,
  epub,
  zip,
  oldOffice,
  rtf,
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
