import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codePointsOf } from '../../../../main/export/code-points.ts';
import { hostileText } from '../../../support/hostile-text.ts';

test('an offset counts code points, however a text is made up', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const codePoints = codePointsOf(text);
      const all = Array.from(text);
      let offset = 0;
      for (const [at, character] of all.entries()) {
        expect(codePoints(offset)).toBe(at);
        offset += character.length;
      }
      expect(codePoints(text.length)).toBe(all.length);
    }),
  );
});

test('letters beyond the first 65,536 count once', () => {
  const codePoints = codePointsOf('a🛳b𠀀c');
  expect([0, 1, 3, 4, 6, 7].map(codePoints)).toEqual([0, 1, 2, 3, 4, 5]);
});
