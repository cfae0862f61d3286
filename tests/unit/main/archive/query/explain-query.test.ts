import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explainQuery } from '../../../../../main/archive/query/explain-query.ts';
import { parseQuery } from '../../../../../main/archive/query/parse-query.ts';

const explained = (typed: string): string => explainQuery(parseQuery(typed));

describe('a query in words', () => {
  test.each([
    ['', 'articles'],
    ['oil', 'articles with *oil*'],
    ['oil gas', 'articles with *oil* and *gas*'],
    ['oil or gas', 'articles with *oil* or *gas*'],
    [
      '(outlet:"Le Monde" or outlet:Reuters) after:2024-01-01 sanctions w/5 oil -sport',
      'articles from *“Le Monde”* or *Reuters*, since 1 Jan 2024, with *sanctions* within 5 words of *oil*, without *sport*',
    ],
    [
      'outlet:(="The Times" or =Mirror) sanctions -tag:=andes',
      'articles from the outlet named just *The Times* or the outlet named just *Mirror*, with *sanctions*, without the tag named just *andes*',
    ],
    ['author:="Jane Doe" tag:=andes', 'articles by the author named just *Jane Doe*, with the tag named just *andes*'],
    ['-outlet:=Mirror', 'articles not from the outlet named just *Mirror*'],
    ['author:"R. Osei" year:2024', 'articles by *“R. Osei”*, from 2024'],
    ['"export licence" -(oil or gas)', 'articles with *“export licence”*, without *oil* or *gas*'],
    ['headline:summit has:note', 'articles with *summit* in the headline and a note of yours'],
    ['diplom* wom?n =state', 'articles with words that begin with *diplom* and words like *wom?n* and exactly *state*'],
    ['atleast3 nuclear', 'articles with *nuclear* at least 3 times'],
    [
      'lang:fr is:unread dossier:"Lake Orsen"',
      'articles in the language *fr*, not yet read, in the dossier *Lake Orsen*',
    ],
    ['after:"last 30 days" sort:oldest', 'articles of the last 30 days, oldest first'],
    ['before:2024-03 -is:starred', 'articles before Mar 2024, without a star'],
  ])('%s', (typed, words) => {
    expect(explained(typed)).toBe(words);
  });

  test('has words for any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        expect(explained(typed)).toMatch(/^articles/);
      }),
    );
  });
});
