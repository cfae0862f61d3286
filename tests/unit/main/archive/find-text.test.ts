import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findText } from '../../../../main/archive/find-text.ts';

function found(text: string, wanted: string): readonly string[] {
  return findText(text, wanted).marks.map(([start, end]) => text.slice(start, end));
}

describe('literal text in a text', () => {
  test.each([
    ['Talks in BOGOTÁ, Bogota', 'bogotá', ['BOGOTÁ', 'Bogota']],
    ['an agreement', 'gree', ['gree']],
    ['the Straße and the strasse', 'strasse', ['Straße', 'strasse']],
    ['Ёлка и елка', 'ёлка', ['Ёлка', 'елка']],
    ['“No,” he said – twice', '"no," he said - twice', ['“No,” he said – twice']],
    ['one\nline\tand  another', 'one line and another', ['one\nline\tand  another']],
    ['北京外交部', '外交', ['外交']],
    ['هُرْمُز', 'هرمز', ['هُرْمُز']],
    ['so\u00ADcial', 'social', ['so\u00ADcial']],
    ['aaaa', 'aa', ['aa', 'aa']],
    ['a.b', 'a b', []],
    ['anything', ' ', []],
    ['anything', '', []],
    ['', 'x', []],
  ])('%j has %j', (text, wanted, expected) => {
    expect(found(text, wanted)).toEqual(expected);
  });

  test('is counted no further than to some number, and that is said', () => {
    const { marks, isCut } = findText('a'.repeat(10_001), 'a');
    expect(marks).toHaveLength(10_000);
    expect(isCut).toBe(true);
    expect(findText('a'.repeat(10_000), 'a').isCut).toBe(false);
  });

  test('is found in a book as it is in a line', () => {
    const { marks, isCut } = findText('no word of it '.repeat(70_000) + 'Bogotá', 'bogota');
    expect({ marks, isCut }).toEqual({ marks: [[980_000, 980_006]], isCut: false });
  });

  test('is found wherever it was taken from, and its places are in order and apart', () => {
    const unit = fc.constantFrom('a', 'B', 'é', 'ß', ' ', '\n', '–', '“', '外', 'ё', 'ﬁ', '\u00AD', '\u{1D400}', '7');
    const text = fc.string({ unit, minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(text, fc.nat(40), fc.nat(10), (text, start, length) => {
        const wanted = Array.from(text)
          .slice(start, start + length)
          .join('');
        const { marks } = findText(text, wanted);
        expect(marks.length > 0).toBe(/[^\s\u00AD]/u.test(wanted));
        let last = 0;
        for (const [from, to] of marks) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(to).toBeGreaterThan(from);
          expect(text.slice(from, to).isWellFormed()).toBe(true);
          last = to;
        }
      }),
    );
  });
});
