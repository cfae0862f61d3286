import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from '../../../../main/archive/edit-distance.ts';

test.each([
  ['sanctions', 'sanctions', 0],
  ['sanctoins', 'sanctions', 1],
  ['santions', 'sanctions', 1],
  ['sancttions', 'sanctions', 1],
  ['sanktions', 'sanctions', 1],
  ['montruex', 'montreux', 1],
  ['vnezeula', 'venezuela', 2],
  ['санкцыи', 'санкции', 1],
  ['𐐷𐐷𐐸', '𐐷𐐸𐐷', 1],
  ['oil', 'gas', 3],
  ['short', 'a much longer one', 3],
])('between %s and %s are %i slips, three standing for more than two', (one, other, slips) => {
  expect(editDistance(one, other, 2)).toBe(slips);
});

test('what is asked for up to fewer slips is the same up to them', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
  fc.assert(
    fc.property(word, word, fc.nat(3), (one, other, most) => {
      const whole = editDistance(one, other, 10);
      expect(editDistance(one, other, most)).toBe(Math.min(whole, most + 1));
      expect(editDistance(other, one, 10)).toBe(whole);
    }),
  );
});
