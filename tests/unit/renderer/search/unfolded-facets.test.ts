import { expect, test } from 'vitest';
import { readNames } from '../../../../renderer/search/unfolded-facets.ts';

test('outlets are unfolded at first, then whatever was left so', () => {
  expect(readNames(null)).toEqual(['outlet']);
  expect(readNames('tag year')).toEqual(['year', 'tag']);
  expect(readNames('')).toEqual([]);
  expect(readNames('tag, nonsense __proto__')).toEqual([]);
});
