import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayIn, isFiltering, noFilter, startOfDay } from '../../../../renderer/all-annotations/question.ts';

describe('the days of a filter', () => {
  it('begin at midnight where this computer is, and end before the next', () => {
    expect(startOfDay('2024-02-29')).toBe(new Date(2024, 1, 29).getTime());
    expect(startOfDay('2024-02-29', 1)).toBe(new Date(2024, 2, 1).getTime());
    expect(startOfDay('')).toBeNull();
  });

  it('are written again as they were typed', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('0001-01-02'), max: new Date('9998-12-30'), noInvalidDate: true }),
        fc.constantFrom(0, 1),
        (date, daysOn) => {
          const day = date.toISOString().slice(0, 10);
          expect(dayIn(startOfDay(day, daysOn), -daysOn)).toBe(day);
        },
      ),
    );
  });
});

describe('a filter', () => {
  it('leaves nothing out until something is asked for', () => {
    expect(isFiltering({ ...noFilter, words: ' ' })).toBe(false);
    expect(isFiltering({ ...noFilter, colours: ['blue'] })).toBe(true);
    expect(isFiltering({ ...noFilter, after: 0 })).toBe(true);
  });
});
