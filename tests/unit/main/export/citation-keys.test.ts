import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cslItem } from '../../../../main/archive/citations/csl-item.ts';
import { CitationKeys } from '../../../../main/export/citation-keys.ts';
import { exampleArticle, type ArticleValues } from '../../../support/exported-articles.ts';
import { hostileItem } from '../../../support/exported-items.ts';

function keysOf(...articles: readonly ArticleValues[]): readonly string[] {
  const keys = new CitationKeys();
  return articles.map((values) => keys.of(cslItem(exampleArticle(values))));
}

test('a key is made of who wrote it, the year and a telling word, in ASCII', () => {
  const keys = keysOf(
    { author: 'Ursula von der Leyen', title: 'A Union that strives', published: '2023-09-13' },
    { author: null, title: 'The price of passage', outlet: 'Le Monde', published: '2024' },
    { author: 'Сергей Лавров', title: 'Мир и порядок', published: null },
    { author: null, outlet: null, title: '2024 in numbers', published: '2024-12-31' },
    { author: null, outlet: null, title: '', published: null },
  );
  expect(keys.slice(0, 2)).toEqual(['vonderleyen2023union', 'lemonde2024price']);
  expect(keys[2]).toMatch(/^lavrov[a-z]+$/u);
  expect(keys.slice(3)).toEqual(['article20242024', 'article']);
});

test('a key that was given is told apart by letters, also after the alphabet', () => {
  const keys = keysOf(...Array.from({ length: 30 }, () => ({ title: '' })));
  expect(keys.slice(0, 3)).toEqual(['ferrao2024', 'ferrao2024a', 'ferrao2024b']);
  expect(keys.slice(26, 29)).toEqual(['ferrao2024z', 'ferrao2024aa', 'ferrao2024ab']);
});

test('whatever the words, keys are plain and each its own', () => {
  fc.assert(
    fc.property(fc.array(hostileItem, { minLength: 1, maxLength: 5 }), (items) => {
      const keys = new CitationKeys();
      const given = items.map(({ article }) => keys.of(cslItem(article)));
      expect(given.filter((key) => !/^[a-z][a-z\d-]{0,100}$/u.test(key))).toEqual([]);
      expect(new Set(given).size).toBe(given.length);
    }),
  );
});
