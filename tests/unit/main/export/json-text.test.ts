import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonText } from '../../../../main/export/json-text.ts';
import { hostileText } from '../../../support/hostile-text.ts';

it('A30: JSON with line separators and end tags in it is what it was, also within a script', () => {
  expect(jsonText({ a: '\u2028</script><!--\u2029' })).toBe(String.raw`{"a":"\u2028\u003c/script>\u003c!--\u2029"}`);
  fc.assert(
    fc.property(fc.array(hostileText), (texts) => {
      const text = jsonText(texts);
      expect(JSON.parse(text)).toEqual(texts);
      expect(text).not.toMatch(/[\u2028\u2029]|<[/!]/u);
    }),
  );
});
