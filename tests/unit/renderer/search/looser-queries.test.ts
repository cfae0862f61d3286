import fc from 'fast-check';
import { expect, test } from 'vitest';
import { looserQueries } from '../../../../renderer/search/looser-queries.ts';

test('quotes, exclusions and fields are each let go', () => {
  expect(looserQueries('"grain corridor"')).toContain('grain corridor');
  expect(looserQueries('grain -football')).toContain('grain');
  expect(looserQueries('grain outlet:"The Courier"')).toContain('grain');
  expect(looserQueries('grain outlet:courier')).toContain('grain');
});

test('the end of a long last word is let go', () => {
  expect(looserQueries('sanctioned')).toEqual(['sanction*']);
});

test('each word of a few is let go in turn', () => {
  expect(looserQueries('grain corridor treaty')).toEqual(
    expect.arrayContaining(['corridor treaty', 'grain treaty', 'grain corridor']),
  );
});

test('a hyphen inside a word is not an exclusion', () => {
  expect(looserQueries('cease-fire')).not.toContain('cease');
});

test('no query is offered that is empty, the same, or offered twice', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (query) => {
      const offered = looserQueries(query);
      expect(offered).not.toContain('');
      expect(offered).not.toContain(query.trim());
      expect(new Set(offered).size).toBe(offered.length);
    }),
  );
});
