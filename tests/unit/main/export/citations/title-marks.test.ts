import fc from 'fast-check';
import { expect, test } from 'vitest';
import { marked, unmarked } from '../../../../../main/export/citations/title-marks.ts';
import { veiled } from '../../../../../main/export/citations/veil.ts';

test.each([
  'Ursula von der Leyen meets bin Salman',
  'Rio de Janeiro, Dar es Salaam and al-Sharaa',
  'Near-collapse of by-elections',
])('%s is marked', (title) => {
  expect(marked(title)).not.toBe(title);
});

test.each([
  'Van with mines found',
  'What is al dente, de facto and van life',
  'A bin for the war',
  'Al-Shabaab: al-Assad',
])('there is nothing to mark in %s', (title) => {
  expect(marked(title)).toBe(title);
});

test('the marks of any title can be taken away', () => {
  const words = fc.constantFrom(
    'von',
    'der',
    'al-',
    'Assad',
    'by-',
    'election',
    ' ',
    ': ',
    'ß',
    '😀',
    '<i>',
    '\uE101',
    '\uE1FF',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.array(words).map((all) => all.join('')),
      ),
      (title) => {
        const plain = veiled(title);
        expect(unmarked(marked(plain))).toBe(plain);
      },
    ),
  );
});
