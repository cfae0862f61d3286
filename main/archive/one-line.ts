/** A text on one line: white space folded, without control characters and the overrides that turn what follows it round. */
export function oneLine(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, '')
    .toWellFormed()
    .replace(/ {2,}/gu, ' ')
    .trim();
}
