/**
 * A text as it is written into a plain file in which others count: one character for each code point, so that no place in it moves.
 * Control characters, of which a carriage return would count as none or two, are spaces; what would be taken for a byte order mark at
 * its beginning is a word joiner.
 */
export function plainSource(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\P{Cc}\t\n]/gu, ' ')
    .replaceAll('\uFEFF', '\u2060');
}
