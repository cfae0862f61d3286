import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUnspaced, tokensOf } from '../../../../../main/archive/normalise.ts';
import {
  isInCapitals,
  keyOf,
  needsCapitals,
  printNameSet,
  readNameSets,
} from '../../../../../main/archive/names/name-set.ts';

describe('name sets', () => {
  it('are read one a line, parted by bars or by equals signs, past remarks and empty lines', () => {
    const { sets, problems } = readNameSets('# towns\n\nKyiv | Kiev| Киев\r\n  Odesa = Odessa = Одеса  \n');
    expect(sets).toEqual([
      { id: 'kyiv', spellings: ['Kyiv', 'Kiev', 'Киев'] },
      { id: 'odesa', spellings: ['Odesa', 'Odessa', 'Одеса'] },
    ]);
    expect(problems).toEqual([]);
  });

  it('hold a spelling once, whatever its accents and case, but an acronym beside the word it looks like', () => {
    expect(readNameSets('Orbán | ORBAN | Orban | Орбан').sets[0]?.spellings).toEqual(['Orbán', 'Орбан']);
    expect(readNameSets('US | us | USA').sets[0]?.spellings).toEqual(['US', 'us', 'USA']);
  });

  it.each([
    ['Kyiv', 'one-spelling'],
    ['Kyiv | KYIV', 'one-spelling'],
    ['Kyiv | one two three four five six seven eight nine', 'too-long'],
    [`Kyiv | ${'a'.repeat(200)}`, 'too-long'],
    ['Kyiv | 1999', 'no-letters'],
    ['Kyiv | …', 'no-letters'],
    ['Kyiv | 基', 'lone-character'],
    ['Kyiv | K', 'lone-character'],
    [Array.from({ length: 70 }, (_, index) => `name${index}`).join('|'), 'too-many-spellings'],
  ])('are left out with a reason: %s', (line, reason) => {
    const { sets, problems } = readNameSets(`Odesa | Odessa\n${line}`);
    expect(sets).toHaveLength(1);
    expect(problems).toMatchObject([{ line: 2, reason }]);
  });

  it('are bounded in number', () => {
    const { sets, problems } = readNameSets(
      Array.from({ length: 5002 }, (_, index) => `a${index}|b${index}`).join('\n'),
    );
    expect(sets).toHaveLength(5000);
    expect(problems).toEqual([
      { line: 5001, reason: 'too-many-sets', spelling: '' },
      { line: 5002, reason: 'too-many-sets', spelling: '' },
    ]);
  });

  it('come back as they were from the line they are printed as, whatever was typed', () => {
    const piece = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('|', ' = ', '\n', 'Киев', '习近平', 'US'));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const { sets } = readNameSets(pieces.join(''));
        for (const set of sets) {
          expect(set.spellings.length).toBeGreaterThan(1);
          expect(set.spellings.length).toBeLessThanOrEqual(60);
          expect(readNameSets(printNameSet(set)).sets).toEqual(set.id === '' ? [] : [set]);
        }
      }),
    );
  });

  it('fold a spelling to a key that folds to itself, but for scripts written in pairs of characters', () => {
    // Thirteen forms that Unicode keeps for compatibility, as of tatweel with a vowel sign, leave a bare sign behind.
    const text = fc
      .string({ unit: 'grapheme' })
      .map((value) => value.normalize('NFKC'))
      .filter((value) => !tokensOf(value).some((token) => isUnspaced(token.text)));
    fc.assert(
      fc.property(text, (value) => {
        expect(keyOf(keyOf(value))).toBe(keyOf(value));
      }),
    );
  });
});

describe('an acronym that is also a word', () => {
  it.each(['US', 'UN', 'EU', 'UK', 'WHO', 'ЕС', 'ΠΟΥ', 'AGİT'])('%s needs capitals', (text) => {
    expect(needsCapitals(text)).toBe(true);
  });

  it.each(['NATO', 'IMF', 'ООН', 'us', 'Us', 'United States', '北约'])('%s does not', (text) => {
    expect(needsCapitals(text)).toBe(false);
  });

  it.each([
    ['US', true],
    ['U.S.', true],
    ['U.S', true],
    ['u.s.', true],
    ['U. S.', true],
    ['us', false],
    ['Us', false],
    ['u s', false],
  ])('is told from the word as it is written: %s', (written, is) => {
    expect(isInCapitals(written)).toBe(is);
  });
});
