import fc from 'fast-check';
import { expect, test } from 'vitest';
import { barAt, endsOf, movedBrush, type Brush } from '../../../../renderer/search/brush.ts';

const key = (name: string, shiftKey = false) => ({ key: name, shiftKey });

test('the first arrow takes the newest bar, the next ones move it', () => {
  const first = movedBrush(null, key('ArrowLeft'), 12);
  expect(first).toEqual({ anchor: 11, focus: 11 });
  expect(movedBrush(first, key('ArrowLeft'), 12)).toEqual({ anchor: 10, focus: 10 });
  expect(movedBrush(null, key('Home'), 12)).toEqual({ anchor: 0, focus: 0 });
});

test('with Shift they extend from where it began, and without they make it one bar again', () => {
  let brush: Brush | null = { anchor: 5, focus: 5 };
  for (const name of ['ArrowRight', 'ArrowRight', 'ArrowLeft']) brush = movedBrush(brush, key(name, true), 12);
  expect(brush).toEqual({ anchor: 5, focus: 6 });
  brush = movedBrush(brush, key('Home', true), 12);
  expect(brush && endsOf(brush)).toEqual([0, 5]);
  expect(movedBrush(brush, key('End'), 12)).toEqual({ anchor: 11, focus: 11 });
});

test('other keys move nothing', () => {
  for (const name of ['Enter', 'Escape', 'a', 'constructor', 'Tab']) expect(movedBrush(null, key(name), 12)).toBeNull();
  expect(movedBrush(null, key('ArrowLeft'), 0)).toBeNull();
});

test('no key leads out of the bars', () => {
  const keys = fc.constantFrom('ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown');
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 120 }), fc.array(fc.tuple(keys, fc.boolean())), (bars, pressed) => {
      let brush: Brush | null = null;
      for (const [name, shift] of pressed) {
        brush = movedBrush(brush, key(name, shift), bars);
        const [first, last] = endsOf(brush ?? { anchor: -1, focus: -1 });
        expect(first).toBeGreaterThanOrEqual(0);
        expect(last).toBeLessThan(bars);
      }
    }),
  );
});

test('the bar under the mouse is the nearest, also beside the histogram', () => {
  expect([-5, 0, 49, 50, 99, 100, 500].map((place) => barAt(place, 100, 2))).toEqual([0, 0, 0, 1, 1, 1, 1]);
});
