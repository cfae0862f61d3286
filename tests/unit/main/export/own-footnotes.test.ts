import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distinctFootnotes } from '../../../../main/export/own-footnotes.ts';
import { hostileText } from '../../../support/hostile-text.ts';

const note = 'See[^1] and[^Ahmed].\n\n[^1]: One.\n\n[^Ahmed]: *Two*[^1].';

test('the second note has other labels for its footnotes where the first has the same', () => {
  const distinct = distinctFootnotes();
  expect(distinct(note)).toBe(note);
  expect(distinct('Mine[^ahmed], yours[^2].\n\n[^2]: Zwei.\n[^ahmed]: Three.')).toBe(
    'Mine[^ahmed-2], yours[^2].\n\n[^2]: Zwei.\n[^ahmed-2]: Three.',
  );
  expect(distinct(note)).toBe('See[^1-2] and[^Ahmed-3].\n\n[^1-2]: One.\n\n[^Ahmed-3]: *Two*[^1-2].');
});

test('what looks like one in code, or has nothing to lead to, stays', () => {
  const distinct = distinctFootnotes();
  distinct(note);
  expect(distinct('`[^1]` and [^1] and [^9].')).toBe('`[^1]` and [^1] and [^9].');
  expect(distinct('```\n[^1]: x\n```')).toBe('```\n[^1]: x\n```');
});

test('one note alone is never changed, whatever is in it', () => {
  fc.assert(
    fc.property(hostileText, (words) => {
      const written = `${words}[^1]\n\n[^1]: ${words}`;
      expect(distinctFootnotes()(written)).toBe(written);
    }),
  );
});
