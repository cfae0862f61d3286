import { expect, test } from 'vitest';
import { explainQuery } from '../../../../../main/archive/query/explain-query.ts';
import { parseQuery } from '../../../../../main/archive/query/parse-query.ts';
import { printQuery } from '../../../../../main/archive/query/print-query.ts';
import { likedArticles, withLikes } from '../../../../../main/archive/query/with-likes.ts';

const likes = new Map([
  [
    'abcd1234',
    {
      headline: 'Grain *corridor*\nholds',
      words: [
        { token: 'grain', shown: 'Grain' },
        { token: 'or', shown: 'Or' },
      ],
    },
  ],
]);

test('an article likened to is one more value in a query, wherever it stands', () => {
  const { tree, problems } = parseQuery('oil -(like:ABCD1234 or gas) like:"efgh5678"');
  expect(problems).toEqual([]);
  expect(likedArticles(tree)).toEqual(['abcd1234', 'efgh5678']);
  expect(parseQuery(printQuery(tree)).tree).toEqual(tree);
});

test('its telling words take its place, any of them, just as they are; what is not known stays', () => {
  const meant = withLikes(parseQuery('like:abcd1234 after:2024 like:efgh5678').tree, likes);
  expect(printQuery(meant)).toBe('(=grain OR =or) after:2024 like:"efgh5678"');
  expect(printQuery(withLikes(parseQuery('-like:abcd1234').tree, likes))).toBe('-(=grain OR =or)');
});

test('it is said by its headline and those words, whatever stands in them', () => {
  const said = (query: string): string => explainQuery(parseQuery(query), likes);
  expect(said('like:abcd1234')).toBe('articles like “Grain corridor holds”, by the words *Grain*, *Or*');
  expect(said('outlet:Courier like:abcd1234 oil')).toBe(
    'articles from *Courier*, like “Grain corridor holds”, by the words *Grain*, *Or*, with *oil*',
  );
  expect(said('-like:zzzz0000')).toBe('articles not like one that is not here');
});
