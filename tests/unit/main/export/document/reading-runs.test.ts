import fc from 'fast-check';
import { expect, test } from 'vitest';
import { citedReadingRuns, directionOf, readingRuns } from '../../../../../main/export/document/reading-runs.ts';
import { hostileText } from '../../../../support/hostile-text.ts';

test('the first letter decides how a line is read', () => {
  expect(directionOf('«2024» مضيق')).toBe('rtl');
  expect(directionOf('12: Suez قناة')).toBe('ltr');
  expect(directionOf('… 5')).toBe('ltr');
});

test('marks between words of one direction go with them, elsewhere with the paragraph', () => {
  expect(readingRuns('قناة السويس, Suez, 1956', 'rtl')).toEqual([
    { text: 'قناة السويس, ', direction: 'rtl' },
    { text: 'Suez', direction: 'ltr' },
    { text: ', 1956', direction: 'rtl' },
  ]);
  expect(readingRuns('Suez “קנל סואץ” x', 'ltr')).toEqual([
    { text: 'Suez “', direction: 'ltr' },
    { text: 'קנל סואץ', direction: 'rtl' },
    { text: '” x', direction: 'ltr' },
  ]);
});

test('no character is lost or moved', () => {
  fc.assert(
    fc.property(hostileText, fc.constantFrom('ltr' as const, 'rtl' as const), (text, paragraph) => {
      expect(
        readingRuns(text, paragraph)
          .map((run) => run.text)
          .join(''),
      ).toBe(text);
    }),
  );
});

test('a citation in pieces says what it said, and no piece read from right to left has a quotation mark of its style', () => {
  fc.assert(
    fc.property(hostileText, hostileText, (author, title) => {
      const words = `${author}, “${title},” 2017`;
      const pieces = citedReadingRuns(words);
      expect(pieces.map(({ text }) => text).join('')).toBe(words);
      expect(pieces.filter(({ text, direction }) => direction === 'rtl' && /[“”]/u.test(text))).toEqual([]);
    }),
  );
});
