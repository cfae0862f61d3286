import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNames, indexNames } from '../../../../../main/archive/names/find-names.ts';
import { readNameSets } from '../../../../../main/archive/names/name-set.ts';
import { shippedNameSets } from '../../../../../main/archive/names/shipped-name-sets.ts';

const index = indexNames(
  readNameSets(
    `Kyiv | Kiev | Киев
     Vladimir Putin | Putin | Путин | Владимир Путин
     Xi Jinping | 习近平
     United States | US | USA | США
     South Sudan | Южный Судан
     Sudan | Судан`,
  ).sets,
);

function found(...words: string[]): readonly (readonly [number, number, readonly string[]])[] {
  return findNames(words, index).map(({ first, count, others }) => [first, count, others.map(({ text }) => text)]);
}

describe('the names in a query', () => {
  it('are found whatever the accents and case, in any script', () => {
    expect(found('KIEV')).toEqual([[0, 1, ['Kyiv', 'Киев']]]);
    expect(found('киев')).toEqual([[0, 1, ['Kyiv', 'Kiev']]]);
    expect(found('习近平')).toEqual([[0, 1, ['Xi Jinping']]]);
  });

  it('are the longest that begin at a word', () => {
    expect(found('war', 'in', 'south', 'sudan')).toEqual([[2, 2, ['Южный Судан']]]);
    expect(found('xi', 'jinping', 'kyiv').map(([first, count]) => [first, count])).toEqual([
      [0, 2],
      [2, 1],
    ]);
    expect(found('xi')).toEqual([]);
  });

  it('are found in one quoted phrase too', () => {
    expect(found('Xi Jinping')).toEqual([[0, 1, ['习近平']]]);
  });

  it('leave out spellings that a shorter one finds already', () => {
    expect(found('Putin')).toEqual([[0, 1, ['Путин']]]);
    expect(found('vladimir', 'putin')).toEqual([[0, 2, ['Putin', 'Путин']]]);
  });

  it('are acronyms only as typed in capitals or with points', () => {
    expect(found('US')).toEqual([[0, 1, ['United States', 'U.S.', 'USA', 'США']]]);
    expect(found('U.S.').map(([, , others]) => others)).toEqual([['United States', 'US', 'USA', 'США']]);
    expect(found('U.S.A.')).toHaveLength(1);
    expect(found('us')).toEqual([]);
    expect(found('usa')).toHaveLength(1);
  });

  it('say which of the others need capitals in a text', () => {
    const [name] = findNames(['США'], index);
    expect(name?.others.filter(({ needsCapitals }) => needsCapitals).map(({ text }) => text)).toEqual(['US']);
  });

  it('say whether what was typed needs capitals in a text too', () => {
    const needs = (word: string): boolean | undefined => findNames([word], index)[0]?.needsCapitals;
    expect(['US', 'U.S.', 'USA', 'Kyiv'].map(needs)).toEqual([true, false, false, false]);
  });

  it('are found in any words without a throw, in order, without overlap', () => {
    const names = indexNames(shippedNameSets());
    const word = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('United', 'Nations', 'UN', 'Security', 'Council', 'Kim', 'Jong', 'Un', '中国', '\ud800'),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        let next = 0;
        for (const { first, count, others } of findNames(words, names)) {
          expect(first).toBeGreaterThanOrEqual(next);
          next = first + count;
          expect(next).toBeLessThanOrEqual(words.length);
          expect(others.length).toBeLessThanOrEqual(120);
        }
      }),
    );
  });
});
