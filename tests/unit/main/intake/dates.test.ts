import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publishedPattern } from '../../../../main/archive/published.ts';
import { publishedDate } from '../../../../main/intake/dates.ts';

describe('publishedDate', () => {
  it.each([
    ['2025-03-14', '2025-03-14'],
    ['2025-03', '2025-03'],
    ['1963', '1963'],
    ['2025-03-14T08:30:00Z', '2025-03-14T08:30:00Z'],
    ['2025-03-14T08:30:00.123+0100', '2025-03-14T08:30:00+01:00'],
    ['2025-03-14 08:30', '2025-03-14T08:30'],
    ['2025/3/4', '2025-03-04'],
    ['20250314', '2025-03-14'],
    ['14.03.2025', '2025-03-14'],
    ['Fri, 14 Mar 2025 08:30:00 GMT', '2025-03-14T08:30:00Z'],
    ['14 March 2025', '2025-03-14'],
    ['March 14, 2025 8:05 pm', '2025-03-14T20:05'],
    ['1741941000', '2025-03-14T08:30:00Z'],
    ['2024-02-29', '2024-02-29'],
  ])('reads %s as %s', (written, date) => {
    expect(publishedDate(written)).toBe(date);
  });

  it.each([
    '',
    'yesterday',
    '03/04/2025',
    '2025-02-29',
    '2025-13-01',
    '14',
    '0001-01-01',
    'Chapter 2025',
    '12.2025',
    'version 2.0',
  ])('reads no date in %j', (written) => {
    expect(publishedDate(written)).toBeNull();
  });

  it('gives what the archive accepts, or nothing', () => {
    const written = fc.stringMatching(
      /^\d{1,4}[-./ ]\d{1,2}[-./ ]\d{1,4}([T ]\d{1,2}:\d\d(:\d\d)?(Z|[+-]\d\d:?\d\d)?)?$/,
    );
    fc.assert(
      fc.property(fc.oneof(written, fc.string(), fc.date({ noInvalidDate: true }).map(String)), (text) => {
        expect(publishedDate(text) ?? '2025').toMatch(publishedPattern);
      }),
    );
  });
});
