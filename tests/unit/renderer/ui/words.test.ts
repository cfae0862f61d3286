import { expect, test } from 'vitest';
import { counted, inBytes } from '../../../../renderer/ui/words.ts';

test('one is singular and every other number plural', () => {
  expect(counted(1, 'article')).toBe('1 article');
  expect(counted(0, 'article')).toBe('0 articles');
  expect(counted(2, 'copy', 'copies')).toBe('2 copies');
});

test('sizes are short at every magnitude', () => {
  expect(inBytes(0)).toMatch(/^0/u);
  expect(inBytes(999)).toMatch(/^999 /u);
  expect(inBytes(1500)).toMatch(/^1.5 kB$/u);
  expect(inBytes(118_400_000)).toMatch(/^118 MB$/u);
  expect(inBytes(2.3e9)).toMatch(/^2.3 GB$/u);
  expect(inBytes(5e16)).toMatch(/TB$/u);
});
