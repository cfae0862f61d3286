import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { histogramOf } from '../../../../main/search/histogram.ts';
import { parseQuery } from '../../../../main/archive/query/parse-query.ts';

/** The histogram of articles numbered from 0, by their days as `YYYY-MM-DD`. */
function histogram(days: readonly string[]) {
  const numbers = days.map((day) => Number(day.replaceAll('-', '')));
  return histogramOf([...numbers.keys()], Uint32Array.from(numbers));
}

describe('the unit is as small as fits', () => {
  test.each([
    ['day', ['2024-02-28', '2024-05-27'], 90, '2024-02-28', '2024-05-28'],
    ['month', ['2024-02-28', '2024-05-28'], 4, '2024-02', '2024-06'],
    ['month', ['2020-03-31', '2024-02-01'], 48, '2020-03', '2024-03'],
    ['year', ['2020-02-29', '2024-02-01'], 5, '2020', '2025'],
    ['year', ['1905-02-28', '2024-02-01'], 120, '1905', '2025'],
    ['decade', ['1066-10-14', '2024-02-01'], 97, '1060', '2030'],
    ['century', ['0001-01-01', '9999-12-31'], 100, '0001', null],
  ] as const)('%s %j', (unit, days, count, from, before) => {
    const drawn = histogram(days);
    expect(drawn?.unit).toBe(unit);
    expect(drawn?.bars).toHaveLength(count);
    expect(drawn?.bars[0]).toMatchObject({ from, count: 1 });
    expect(drawn?.bars.at(-1)).toMatchObject({ before, count: 1 });
  });

  test('of one day there is one bar, and of none nothing', () => {
    expect(histogram(['2024-02-29'])).toEqual({
      unit: 'day',
      bars: [{ from: '2024-02-29', before: '2024-03-01', count: 1 }],
    });
    expect(histogram([])).toBeNull();
    expect(histogramOf([0, 1], new Uint32Array(2))).toBeNull();
  });

  test('days that no calendar has are counted all the same', () => {
    expect(histogram(['2024-02-31', '2024-03-01'])?.bars.reduce((sum, { count }) => sum + count, 0)).toBe(2);
  });
});

test('every article is in the one bar whose dates, understood by the query language, hold its day', () => {
  const day = fc
    .date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const near = day.chain((first) =>
    fc.array(
      fc.integer({ min: 0, max: 4000 }).map((later) => {
        const time = Math.min(Date.parse(first) + later * 86_400_000, Date.parse('9999-12-31'));
        return new Date(time).toISOString().slice(0, 10);
      }),
      { minLength: 1, maxLength: 40 },
    ),
  );
  fc.assert(
    fc.property(fc.oneof(fc.array(day, { minLength: 1, maxLength: 20 }), near), (days) => {
      const bars = histogram(days)?.bars ?? [];
      expect(bars.length).toBeLessThanOrEqual(120);
      for (const { from, before, count } of bars) {
        const inBar = days.filter((one) => one >= from && (before === null || one < before));
        expect(count).toBe(inBar.length);
        const { problems } = parseQuery(`after:${from}${before === null ? '' : ` before:${before}`}`);
        expect(problems).toEqual([]);
      }
      expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(days.length);
    }),
  );
});
