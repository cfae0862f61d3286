import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../../../main/archive/near-same/shingles.ts';
import { sketchOf, sketchSize } from '../../../../../main/archive/near-same/sketch.ts';
import { orchards, strait, straitReprinted } from '../../../../support/near-stories.ts';

function sketch(texts: readonly string[]): readonly number[] {
  return sketchOf(wordsOf(texts.join('\n')));
}

function shared(one: readonly number[], other: readonly number[]): number {
  return one.filter((hash) => other.includes(hash)).length;
}

describe('sketchOf', () => {
  it('is of one size, and the same whatever the white space, punctuation and case', () => {
    expect(sketch(strait)).toHaveLength(sketchSize);
    expect(sketch([strait.join('   ').replaceAll(',', ' –').toUpperCase()])).toEqual(sketch(strait));
  });

  it('shares much with that of a near-copy and nothing with that of another story', () => {
    expect(shared(sketch(strait), sketch(straitReprinted))).toBeGreaterThanOrEqual(6);
    expect(shared(sketch(strait), sketch(orchards))).toBe(0);
  });

  it('is empty for a text of fewer than forty words, two characters of Chinese being one', () => {
    expect(sketch([strait[0] ?? ''])).toEqual([]);
    expect(sketch([''])).toEqual([]);
    expect(sketch(['海峡周二重新开放'])).toEqual([]);
    expect(sketch([Array.from({ length: 90 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join('')])).toHaveLength(
      16,
    );
  });

  it('looks at no more than the beginning of an enormous text', () => {
    expect(sketch(['lorem ipsum dolor '.repeat(2_000_000)]).length).toBeLessThan(5);
  });
});
