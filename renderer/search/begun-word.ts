import { queryField, queryFieldNames } from '../../preload/contract/query-fields.ts';

const withoutWords = queryFieldNames
  .filter((name) => queryField(name).takes !== 'words')
  .flatMap((name) => [name, ...(queryField(name).also ?? [])])
  .join('|');

/** A plain word of two letters or more at the very end, not of a field that takes no words, no operator, nor one to be left out or taken as it is. */
const lastWord = new RegExp(
  `(?:^|\\s)(?!-|=|\\p{L}+:=|(?:${withoutWords}):|(?:and|or|not|near|atleast\\d*)$|(?:w|n|near)/)\\S*[\\p{L}\\p{N}\\p{M}]{2}$`,
  'iu',
);

/** The query with its last word taken as the beginning of one, `presid` as `presid*`; `null` when it ends in no such word. */
export function asBegun(query: string): string | null {
  const isInQuotes = query.replaceAll(/[^"“”„«»]/gu, '').length % 2 === 1;
  return !isInQuotes && lastWord.test(query) ? `${query}*` : null;
}
