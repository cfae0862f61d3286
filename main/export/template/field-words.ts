import { cleanLine } from '../clean-text.ts';

/** The signs on both sides of a field in its template; empty at the beginning and end. */
export interface Neighbours {
  readonly before: string;
  readonly after: string;
}

/**
 * A text as words on one line of Markdown, wherever they stand in it: in a paragraph, a heading, a table, the words of a link. Nothing
 * in it begins, ends or becomes anything, for readers of CommonMark, GitHub’s Markdown and Obsidian’s.
 */
export function inlineWords(text: string, { before, after }: Neighbours): string {
  const signs = [anywhere, ...(/[!#-&)-~]/u.test(before) ? [firstSign] : []), ...(/\S/u.test(after) ? [lastSign] : [])];
  return cleanLine(text).replace(new RegExp(signs.join('|'), 'gu'), String.raw`\$&`);
}

/** What means something wherever it stands, or at the beginning of a line. */
const anywhere = [
  /[\\`*_[\]<#|~$^]/u,
  /&(?=#|[A-Za-z]|$)|=(?==)|(?<==)=|%(?=%)|(?<=%)%|:(?=\/\/)/u,
  /(?<=[Ww])\.(?=[-.\w\\]|$)|(?<=[-+.\w])@(?=[-.\w\\])/u,
  /^[-+=:>]|(?<=^\d+)[.)]/u,
]
  .map(({ source }) => source)
  .join('|');

/** Signs at the beginning and end, which what stands beside them in the template would make something of. */
const firstSign = /^[!#-&(-/:-@[-`{-~]/u.source;
const lastSign = /[!&:=%@]$/u.source;

/** A text as the name in a link of Obsidian’s, `[[name]]`, in which nothing can be escaped: without the signs that mean something. */
export function pageName(text: string): string {
  return cleanLine(text.replace(/[[\]|#^\\*_`<>~=$%&{}:/?"]/gu, ' '));
}

/** A value of letters and digits, as a date or a name of the archive’s: whatever else is in it is left out. */
export function plainValue(text: string): string {
  return text.replace(/[^A-Za-z0-9:.+-]/gu, '').replace(/^[^A-Za-z0-9]+/u, '');
}

/** An address of the web as it may stand as a link’s target and in a line; nothing for what is none. */
export function address(text: string): string {
  const url = URL.parse(text.trim());
  if (url === null || !/^https?:$/u.test(url.protocol)) return '';
  return url.href.replace(/[^!-~]|[()<>[\]\\`"'*~|^${};!]|%(?=%)|(?<==)=/gu, (sign) =>
    encodeURIComponent(sign).replace(/[!'()*~]/gu, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`),
  );
}
