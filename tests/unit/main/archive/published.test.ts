import { describe, expect, it } from 'vitest';
import { publishedDay, publishedPattern, sortingDay } from '../../../../main/archive/published.ts';

const filedAt = Date.UTC(2026, 1, 4, 23, 59);

describe('sortingDay', () => {
  it.each([
    ['1956', '1956-01-01'],
    ['1956-10', '1956-10-01'],
    ['1956-10-29', '1956-10-29'],
    ['2026-02-03T22:15:00-05:00', '2026-02-03'],
  ])('sorts what was published %s under %s', (published, day) => {
    expect(sortingDay(published, filedAt)).toBe(day);
  });

  it('sorts what has no date under the day it was filed', () => {
    expect(sortingDay(null, filedAt)).toBe('2026-02-04');
  });
});

describe('publishedPattern', () => {
  it.each(['1956', '2024-05', '2024-05-31', '2024-05-31T10:00Z', '2024-05-31T10:00:00.5+02:00'])('takes %s', (date) => {
    expect(date).toMatch(publishedPattern);
  });

  it.each(['', '24', '2024-13', '2024-5-1', '2024-05-32', 'May 2024', '2024-05-31T25:00Z', '2024-05-31 or so'])(
    'refuses “%s”',
    (date) => {
      expect(date).not.toMatch(publishedPattern);
    },
  );
});

describe('publishedDay', () => {
  it.each([
    ['2024-05-31', '2024-05-31'],
    ['2024-02-29T23:30:00-05:00', '2024-02-29'],
    ['2024-05', null],
    ['2024', null],
    ['2023-02-29', null],
    ['2024-02-31', null],
    ['0000-01-01', null],
    [null, null],
  ])('of %s is %s', (published, day) => {
    expect(publishedDay(published)).toBe(day);
  });
});
