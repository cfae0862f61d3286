/** Characters that show nothing and only stand in the way of search: controls, soft hyphens, zero-width spaces, byte order marks. */
// oxlint-disable-next-line no-control-regex -- controls are what it removes
const invisible = /[\u0000-\u0008\u000e-\u001f\u007f\u0080-\u0084\u0086-\u009f\u00ad\u200b\u2060\ufeff]+/g;

/** Text as bodies and fields hold it: well-formed, NFC, without invisible characters, each run of white space one space; edges are kept. */
export function foldWhiteSpace(text: string): string {
  return text
    .toWellFormed()
    .replace(invisible, '')
    .replace(/[\s\u0085]+/g, ' ')
    .normalize('NFC');
}

/** The same, without white space at either end. */
export function foldLine(text: string): string {
  return foldWhiteSpace(text).trim();
}

/** A line cut to at most `length` UTF-16 units, never inside a character. */
export function cutLine(text: string, length: number): string {
  return text.length <= length
    ? text
    : text
        .slice(0, length)
        .replace(/[\uD800-\uDBFF]$/, '')
        .trimEnd();
}
