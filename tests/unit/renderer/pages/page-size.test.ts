import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawnSize, shownRatio } from '../../../../renderer/pages/page-size.ts';

const hostile = fc.oneof(
  fc.double({ min: 0.001, max: 1e9, noNaN: true }),
  fc.constantFrom(0, -5, Number.NaN, Infinity, -Infinity, 1e308, 5e-324),
);

describe('a page', () => {
  it('is drawn as wide as it is seen', () => {
    const { width, height, scale } = drawnSize({ width: 600, height: 800 }, 900);
    expect({ width, height, scale }).toEqual({ width: 900, height: 1200, scale: 1.5 });
    expect(shownRatio({ width: 600, height: 800 })).toBeCloseTo(4 / 3);
  });

  it('of whatever size is drawn on a canvas that a browser can hold, and shown in a shape that can be read', () => {
    fc.assert(
      fc.property(hostile, hostile, fc.integer({ min: 64, max: 20_000 }), (width, height, seen) => {
        const ratio = shownRatio({ width, height });
        expect(ratio).toBeGreaterThanOrEqual(0.2);
        expect(ratio).toBeLessThanOrEqual(5);
        const canvas = drawnSize({ width, height }, seen);
        for (const side of [canvas.width, canvas.height]) {
          expect(Number.isInteger(side)).toBe(true);
          expect(side).toBeGreaterThanOrEqual(1);
          expect(side).toBeLessThanOrEqual(4096);
        }
        expect(canvas.width * canvas.height).toBeLessThanOrEqual(8_000_000);
        expect(canvas.scale).toBeGreaterThan(0);
      }),
    );
  });
});
