/** What of a text XML 1.0 cannot hold at all, escaped or not. */
const unholdable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** A text as it stands in XML, within an element or an attribute; what XML cannot hold is left out. */
export function xmlText(text: string): string {
  return text.replace(unholdable, '').replace(/[&<>"\t\n\r]/g, (character) => entities[character] ?? '');
}

/** The first line of every part of a Word document. */
export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
