import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SearchIndex } from '../../../../main/search/search-index.ts';
import { IndexedArchive, type TestArticle } from './indexed-archive.ts';

let archive: IndexedArchive;
let index: SearchIndex;

beforeEach(() => {
  archive = new IndexedArchive();
  index = new SearchIndex(archive.db);
});

afterEach(() => archive.close());

function file(articles: readonly TestArticle[]): readonly number[] {
  const numbers = archive.db.transaction(() => articles.map((article) => archive.file(article)))();
  while (index.catchUp(500));
  return numbers;
}

function found(query: string): readonly number[] {
  const page = index.search({ query, shelf: { kind: 'all' }, sort: 'relevance', offset: 0, limit: 500 });
  return page.matches.map(({ number }) => number);
}

const times = (count: number, article: TestArticle): TestArticle[] => Array.from({ length: count }, () => article);
const others = (count: number): TestArticle[] => times(count, { text: 'Nothing of the kind was said that day.' });
const pause = 'and then for a long while nobody said a thing about it, '.repeat(3);

describe('a long question of which any word will do', () => {
  test('reads further than a hundred articles, which a short search does not', () => {
    const scattered = `A ferry ${pause} a lake ${pause} a treaty ${pause} a dam.`;
    const gathered = `A treaty, a ferry, a lake, a dam ${pause} ${pause} ${pause}.`;
    // To FTS5 they are equal, so that the oldest is the last.
    const [target] = file([
      { text: gathered, published: '2001-01-01' },
      ...times(120, { text: scattered, published: '2021-01-01' }),
      ...others(150),
    ]);
    expect(found('ferry or lake or treaty or dam')[0]).toBe(target);
    expect(found('ferry lake treaty dam').indexOf(target ?? 0)).toBe(120);
  });

  test('is not answered by a word that most articles have', () => {
    const [, telling] = file([
      { text: 'The policy of the policy on policy: a policy.' },
      { text: 'The ferry sank that day, a policy or not.' },
      ...times(8, { text: 'A policy was read out, at length, to nobody.' }),
      ...others(3),
    ]);
    expect(found('policy or ferry or lake or treaty')[0]).toBe(telling);
  });

  test('takes a word for rarer where only its forms are common', () => {
    const rare = file([
      ...Array.from({ length: 3 }, (_, at) => ({ text: `The harbours met${at}.` })),
      ...Array.from({ length: 14 }, (_, at) => ({ text: `The envoy waited${at}.` })),
      ...Array.from({ length: 12 }, (_, at) => ({ text: `The harbour slept${at}.` })),
      ...others(60),
    ]).slice(0, 3);
    // Fifteen articles have harbours in any form, three as typed; fourteen have the envoy.
    expect(found('harbours or envoy or lake or treaty').slice(0, 3)).toEqual(rare.toReversed());
  });

  test('none of whose words tells articles apart is answered in the order of FTS5', () => {
    file(times(3, { text: 'A ferry on a lake, a treaty on a dam.' }));
    expect(found('ferry or lake or treaty or dam')).toHaveLength(3);
  });
});
