/** A plain word of two letters or more at the very end, not of a field that takes no words, nor one to be left out. */
const lastWord = /(?:^|\s)(?!-|(?:after|before|has):)\S*[\p{L}\p{N}\p{M}]{2}$/iu;

/** The query with its last word taken as the beginning of one, `presid` as `presid*`; `null` when it ends in no such word. */
export function asBegun(query: string): string | null {
  const isInQuotes = query.replaceAll(/[^"“”„«»]/gu, '').length % 2 === 1;
  return !isInQuotes && lastWord.test(query) ? `${query}*` : null;
}
