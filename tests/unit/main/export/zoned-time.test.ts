import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoTime, shownTime } from '../../../../main/export/zoned-time.ts';

test('a moment is shown as the clock had it, with how far that was from UTC', () => {
  const at = Date.UTC(2026, 10, 29, 23, 5, 9);
  expect(isoTime(at, 330)).toBe('2026-11-30T04:35:09+05:30');
  expect(shownTime(at, -210)).toBe('2026-11-29 19:35 -03:30');
});

test('whatever the clock, the moment can be read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), fc.integer({ min: -840, max: 840 }), (seconds, offset) => {
      expect(Date.parse(isoTime(seconds * 1000, offset))).toBe(seconds * 1000);
    }),
  );
});
