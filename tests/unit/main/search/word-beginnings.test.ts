import { expect, test } from 'vitest';
import { WordBeginnings } from '../../../../main/search/word-beginnings.ts';

test('the beginnings of words are counted, folded, and forgotten again', () => {
  const beginnings = new WordBeginnings();
  beginnings.add('Sanctions, sánctions and sand', 1);
  expect(['san', 'sanc', 'sanct', 'sand', 'xyz'].map((letters) => beginnings.countOf(letters))).toEqual([
    3, 2, 2, 1, 0,
  ]);
  expect(beginnings.countOf('sancti')).toBeNull();
  beginnings.add('Sanctions, sánctions and sand', -1);
  expect(beginnings.countOf('san')).toBe(0);
});
