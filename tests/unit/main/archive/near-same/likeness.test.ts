import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  comparable,
  isNearlyIdentical,
  isNearSame,
  likenessOf,
} from '../../../../../main/archive/near-same/likeness.ts';
import { wordsOf } from '../../../../../main/archive/near-same/shingles.ts';
import { orchards, strait, straitCorrected, straitReprinted } from '../../../../support/near-stories.ts';

const ready = (text: string) => comparable(wordsOf(text));

function likeness(one: readonly string[], other: readonly string[]) {
  return likenessOf(ready(one.join('\n')), ready(other.join('\n')));
}

describe('isNearSame', () => {
  it('is true of one story cut, opened with a place line and put differently here and there', () => {
    expect(isNearSame(likeness(strait, straitReprinted))).toBe(true);
    expect(isNearSame(likeness(straitReprinted, strait))).toBe(true);
  });

  it('is false of two stories', () => {
    expect(isNearSame(likeness(strait, orchards))).toBe(false);
  });

  it('is false of a form that is filled in with other numbers each day', () => {
    const market = (numbers: readonly number[]): string =>
      `The central bank offered ${numbers[0]} mln in the morning and took ${numbers[1]} mln out in the afternoon, so that the
       shortage of the day, put at ${numbers[2]} mln, was met; the rate for a night stood at ${numbers[3]} pct and for a month at ${numbers[4]} pct.`;
    const { contained, ...rest } = likeness([market([12, 40, 350, 7, 9])], [market([31, 55, 410, 8, 6])]);
    expect(contained).toBeGreaterThan(0.55);
    expect(isNearSame({ contained, ...rest })).toBe(false);
  });

  it('is false of a digest that holds a story among many others', () => {
    const digest = Array.from({ length: 12 }, (_, day) =>
      orchards.map((text) => text.replaceAll(' the ', ` ${day}th `)),
    );
    expect(isNearSame(likeness(strait, [...digest.flat(), ...strait]))).toBe(false);
  });

  it('is true of a story in a script without spaces, cut and put differently', () => {
    const story =
      '海峡周二重新开放，此前引航员和港口工人结束了为期九天的夜班罢工。四十一艘船曾在锚地等候，其中有三艘油轮和一艘载有乘客的渡轮。港务局表示，如果天气允许，到周五将处理完排队的船只。引航员要求每艘大船的驾驶台上有两名人员。';
    const cut = story.slice(0, 85).replace('表示', '预计');
    expect(isNearSame(likeness([story], [cut]))).toBe(true);
    expect(
      isNearSame(
        likeness(
          [story],
          ['果园的农民今年提前三周开始采摘杏子，许多人认为这是暖冬造成的，学校的调查也这样说。'.repeat(2)],
        ),
      ),
    ).toBe(false);
  });
});

describe('isNearlyIdentical', () => {
  const identical = (one: readonly string[], other: readonly string[]): boolean =>
    isNearlyIdentical(ready(one.join('\n')), ready(other.join(' ')));

  it('is true where a word or the typography differs', () => {
    expect(identical(strait, strait)).toBe(true);
    expect(
      identical(
        strait,
        strait.map((text) => text.replace('said that', 'said').toUpperCase()),
      ),
    ).toBe(true);
  });

  it('is false where a number differs, or a paragraph has come', () => {
    expect(
      identical(
        strait,
        strait.map((text) => text.replace('212', '221')),
      ),
    ).toBe(false);
    expect(identical(strait, straitCorrected)).toBe(false);
    expect(identical(strait, [...strait, orchards[0] ?? ''])).toBe(false);
  });
});

describe('likenessOf', () => {
  it('gives shares, the same in either order, whatever the texts', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.lorem({ maxCount: 30 }));
    fc.assert(
      fc.property(text, text, (one, other) => {
        const there = likenessOf(ready(one), ready(other));
        for (const share of Object.values(there)) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
        expect(likenessOf(ready(other), ready(one)).shared).toBeCloseTo(there.shared);
      }),
    );
  });
});
