import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkedRectangle, inFractions, ofTenThousand } from '../../../../main/archive/area-rectangle.ts';

it('a rectangle comes back as it was kept, to the ten-thousandth', () => {
  const whole = fc
    .tuple(fc.nat(9_999), fc.nat(9_999), fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 1, max: 10_000 }))
    .map(([left, top, width, height]) => ({
      left,
      top,
      width: Math.min(width, 10_000 - left),
      height: Math.min(height, 10_000 - top),
    }));
  fc.assert(
    fc.property(whole, (kept) => {
      expect(ofTenThousand(checkedRectangle(inFractions(kept)))).toEqual(kept);
    }),
  );
});

it.each([
  [{ left: 0.5, top: 0, width: 0.6, height: 0.1 }],
  [{ left: -0.1, top: 0, width: 0.6, height: 0.1 }],
  [{ left: 0, top: 0, width: 0, height: 0.1 }],
  [{ left: 0, top: 0, width: 0.1, height: 0.00001 }],
  [{ left: 1, top: 0, width: 0.1, height: 0.1 }],
  [{ left: Number.NaN, top: 0, width: 0.1, height: 0.1 }],
])('a rectangle that reaches outside or has no size is refused: %j', (rectangle) => {
  expect(() => checkedRectangle(rectangle)).toThrow(expect.objectContaining({ code: 'bad-input' }));
});
