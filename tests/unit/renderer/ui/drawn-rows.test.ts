import fc from 'fast-check';
import { expect, it } from 'vitest';
import { drawnRows } from '../../../../renderer/ui/drawn-rows.ts';

it('draws what is in view, some more on each side, and the row of the cursor', () => {
  expect(drawnRows({ startIndex: 10, endIndex: 12, overscan: 2, count: 100 }, 50)).toEqual([
    8, 9, 10, 11, 12, 13, 14, 50,
  ]);
  expect(drawnRows({ startIndex: 0, endIndex: 0, overscan: 8, count: 0 }, 0)).toEqual([]);
});

it('draws rows of the list and no others, though a longer list was in view before', () => {
  const row = fc.nat({ max: 3000 });
  fc.assert(
    fc.property(row, row, row, fc.nat({ max: 50 }), fc.nat({ max: 8 }), (start, length, cursor, count, overscan) => {
      const rows = drawnRows({ startIndex: start, endIndex: start + length, overscan, count }, cursor);
      expect(rows.filter((one) => !Number.isInteger(one) || one < 0 || one >= count)).toEqual([]);
      expect(rows).toEqual([...new Set(rows)].toSorted((one, other) => one - other));
    }),
  );
});
