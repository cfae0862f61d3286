/**
 * A text with the double quotation marks of any language as English ones, such as a citation processor turns to single ones within
 * others: first the pairs whose marks mean the opposite elsewhere.
 */
export function englishQuotes(text: string): string {
  return text
    .replace(/„([^„“”"]*)[“”"]/gu, '“$1”')
    .replace(/»([^«»]*)«/gu, '“$1”')
    .replace(/«\s*/gu, '“')
    .replace(/\s*»/gu, '”')
    .replace(/(?<=^|[\s([{‘—–-])"/gu, '“')
    .replace(/"/gu, '”');
}
