import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordDiff } from '../../../../main/archive/word-diff.ts';
import { strait, straitCorrected } from '../../../support/near-stories.ts';

function sides(before: string, after: string): readonly [string, string] {
  const runs = wordDiff(before, after);
  const side = (other: 'removed' | 'added'): string =>
    runs.flatMap(({ kind, text }) => (kind === other ? [] : [text])).join('');
  return [side('added'), side('removed')];
}

describe('wordDiff', () => {
  it('marks whole words', () => {
    expect(wordDiff('a ferry with 212 passengers', 'a ferry with 221 passengers')).toEqual([
      { kind: 'same', text: 'a ferry with ' },
      { kind: 'removed', text: '212' },
      { kind: 'added', text: '221' },
      { kind: 'same', text: ' passengers' },
    ]);
    const russian = wordDiff('Пролив снова открыт во вторник', 'Пролив снова закрыт во вторник');
    expect(russian.filter(({ kind }) => kind !== 'same').map(({ text }) => text)).toEqual(['открыт', 'закрыт']);
  });

  it('replaces a passage as a whole where only white space is left of it', () => {
    expect(wordDiff('the old harbour master spoke', 'the young port warden spoke')).toEqual([
      { kind: 'same', text: 'the ' },
      { kind: 'removed', text: 'old harbour master' },
      { kind: 'added', text: 'young port warden' },
      { kind: 'same', text: ' spoke' },
    ]);
  });

  it('gives one run for the same text and none for none', () => {
    expect(wordDiff('same', 'same')).toEqual([{ kind: 'same', text: 'same' }]);
    expect(wordDiff('', '')).toEqual([]);
    expect(wordDiff('', 'new')).toEqual([{ kind: 'added', text: 'new' }]);
  });

  it('holds both texts whole, whatever they are', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c ', ' ', '\n', 'ö', '中', '12', '.', '🇦🇽'))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(sides(one, other)).toEqual([one, other]);
      }),
    );
  });

  it('compares very long texts by paragraphs, and those with nothing in common in little time', () => {
    const long = Array.from({ length: 3_000 }, (_, at) => `Paragraph ${at} of the report. ${strait[at % 6] ?? ''}`);
    const changed = long.map((text, at) => (at === 1_500 ? `${text} ${straitCorrected[6] ?? ''}` : text));
    const runs = wordDiff(long.join('\n'), changed.join('\n'));
    expect(runs.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'added', text: ` ${straitCorrected[6] ?? ''}` },
    ]);
    const random = (seed: number): string =>
      Array.from({ length: 30_000 }, (_, at) => ((at * seed) % 9973).toString(36)).join(' ');
    const [one, other] = [random(7919), random(104729)];
    expect(sides(one, other)).toEqual([one, other]);
  });
});
