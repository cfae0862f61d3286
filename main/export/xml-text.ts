import { oneLine } from '../archive/one-line.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** A text as the content of an XML element: escaped, and without the characters that XML 1.0 cannot hold. */
export function xmlText(text: string): string {
  return text
    .replace(/\r\n?/gu, '\n')
    .replace(/[^\P{Cc}\t\n]|\p{Cs}|[\uFFFE\uFFFF]/gu, '')
    .replace(/[&<>"']/gu, (character) => entities[character] ?? '');
}

/** A text as the value of an XML attribute, in quotes of either kind: on one line. */
export function xmlAttribute(text: string): string {
  return xmlText(oneLine(text));
}
