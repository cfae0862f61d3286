import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AreaRectangle } from '../../../../preload/contract/areas.ts';
import {
  drawnRectangle,
  inPixels,
  inStyle,
  inWords,
  keyedRectangle,
  middle,
} from '../../../../renderer/areas/area-geometry.ts';

const length = fc.double({ min: 20, max: 8000, noNaN: true });
const edge = fc.double({ min: -3000, max: 3000, noNaN: true });
const box = fc.record({ left: edge, top: edge, width: length, height: length });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const rectangle = fc
  .tuple(fc.nat(9900), fc.nat(9900), fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 1, max: 10_000 }))
  .map(([x, y, width, height]) => ({
    left: x / 10_000,
    top: y / 10_000,
    width: Math.min(width, 10_000 - x) / 10_000,
    height: Math.min(height, 10_000 - y) / 10_000,
  }));
const pressed = fc.record({
  key: fc.constantFrom('ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'),
  shiftKey: fc.boolean(),
  ctrlKey: fc.boolean(),
  altKey: fc.constant(false),
  metaKey: fc.constant(false),
});

function isInside({ left, top, width, height }: AreaRectangle): boolean {
  const parts = (value: number): number => Math.round(value * 10_000);
  return (
    parts(left) >= 0 &&
    parts(top) >= 0 &&
    parts(width) >= 1 &&
    parts(height) >= 1 &&
    parts(left + width) <= 10_000 &&
    parts(top + height) <= 10_000
  );
}

describe('an area', () => {
  it('drawn between two points is the same whichever comes first, lies on the picture, and is where it was drawn', () => {
    fc.assert(
      fc.property(box, share, share, share, share, (ground, x1, y1, x2, y2) => {
        const at = (x: number, y: number) => ({ x: ground.left + x * ground.width, y: ground.top + y * ground.height });
        const drawn = drawnRectangle(ground, at(x1, y1), at(x2, y2));
        expect(drawnRectangle(ground, at(x2, y2), at(x1, y1))).toEqual(drawn);
        if (drawn === null) return;
        expect(isInside(drawn)).toBe(true);
        const shown = inPixels(drawn, ground);
        // to a hundredth of a per cent
        expect(Math.abs(shown.left - Math.min(x1, x2) * ground.width)).toBeLessThanOrEqual(ground.width / 9_999);
        expect(Math.abs(shown.width - Math.abs(x2 - x1) * ground.width)).toBeLessThanOrEqual(ground.width / 9_999);
        expect(Math.abs(shown.height - Math.abs(y2 - y1) * ground.height)).toBeLessThanOrEqual(ground.height / 9_999);
      }),
    );
  });

  it('drawn beyond the picture ends at its edges, and one too small to be meant is none', () => {
    const ground = { left: 100, top: 50, width: 400, height: 200 };
    expect(drawnRectangle(ground, { x: 300, y: 150 }, { x: 900, y: -900 })).toEqual({
      left: 0.5,
      top: 0,
      width: 0.5,
      height: 0.5,
    });
    expect(drawnRectangle(ground, { x: 300, y: 150 }, { x: 304, y: 240 })).toBeNull();
    expect(drawnRectangle(ground, { x: 700, y: 60 }, { x: 900, y: 240 })).toBeNull();
  });

  it('never leaves the picture, whatever keys are pressed, and keeps its size while it is moved', () => {
    fc.assert(
      fc.property(rectangle, fc.array(pressed, { maxLength: 60 }), (begun, keys) => {
        let now: AreaRectangle = begun;
        for (const key of keys) {
          const next = keyedRectangle(now, key);
          if (next === null) throw new Error('an arrow did nothing');
          expect(isInside(next)).toBe(true);
          const isSameSize = Math.abs(next.width - now.width) + Math.abs(next.height - now.height) < 1e-9;
          expect(isSameSize || key.shiftKey).toBe(true);
          now = next;
        }
      }),
    );
  });

  it('moves by one per cent, by a tenth of that with Ctrl, and is resized at its right and lower edges with Shift', () => {
    const press = (key: string, held: Partial<Record<'shiftKey' | 'ctrlKey', boolean>> = {}) =>
      keyedRectangle(middle, { key, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...held });
    expect(press('ArrowRight')).toEqual({ ...middle, left: 0.36 });
    expect(press('ArrowUp', { ctrlKey: true })).toEqual({ ...middle, top: 0.349 });
    expect(press('ArrowLeft', { shiftKey: true })).toEqual({ ...middle, width: 0.29 });
    expect(press('ArrowDown', { shiftKey: true })).toEqual({ ...middle, height: 0.31 });
    expect(press('a')).toBeNull();
  });

  it('is said in whole per cent, and placed from the left to a hundredth of one', () => {
    const area = { left: 0.1234, top: 0.5, width: 0.0066, height: 0.25 };
    expect(inWords(area)).toBe('12 % from the left, 50 % from the top, 1 % wide, 25 % high');
    expect(inStyle(area)).toEqual({ left: '12.34%', top: '50%', width: '0.66%', height: '25%' });
  });
});
