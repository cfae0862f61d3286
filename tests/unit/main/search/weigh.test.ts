import { describe, expect, it } from 'vitest';
import { weigh, type WordGroup } from '../../../../main/search/weigh.ts';

const group = (...words: readonly string[]): WordGroup => ({
  phrases: words.map((word) => ({ tokens: [word], isPrefix: false })),
  rarity: 1,
});
const filler = 'The ships waited off the coast for days while nobody said a thing. '.repeat(6);
const article = (text: string, title = 'Notes') => ({ title, text: `${text} ${filler}` });
const best = (texts: readonly { title: string; text: string }[], ...groups: readonly WordGroup[]): number => {
  const weights = weigh(texts, groups);
  return weights.indexOf(Math.max(...weights));
};

describe('weigh', () => {
  it('puts a word as it was typed above another form of it', () => {
    expect(
      best([article('The states sanctioned it.'), article('The sanction held.')], group('sanction', 'sanctioned')),
    ).toBe(1);
  });

  it('puts the headline above the text, and more above less', () => {
    expect(best([article('A treaty.'), article('Nothing.', 'A treaty')], group('treaty'))).toBe(1);
    expect(best([article('A treaty.'), article('A treaty is a treaty.')], group('treaty'))).toBe(1);
  });

  it('puts words that stand together above the same words far apart', () => {
    const apart = article(`Oil. ${filler} Sanctions.`);
    const together = article(`Oil sanctions. ${filler} Talks.`);
    expect(best([apart, together], group('oil'), group('sanctions'))).toBe(1);
  });

  it('puts a short text above a long one that says no more of it', () => {
    const long = { title: 'Notes', text: `A treaty. ${filler.repeat(4)}` };
    expect(best([long, article('A treaty.')], group('treaty'))).toBe(1);
  });
});
