import { describe, expect, it } from 'vitest';
import type { ArticleText } from '../../../../main/search/article-text.ts';
import { weigh, type WordGroup } from '../../../../main/search/weigh.ts';

const group = (...words: readonly string[]): WordGroup => ({
  phrases: words.map((word) => ({ tokens: [word], isPrefix: false })),
  rarity: 1,
});
const filler = 'The ships waited off the coast for days while nobody said a thing. '.repeat(6);
const article = (text: string, title = 'Notes', translation = '') => ({
  title,
  translation,
  text: `${text} ${filler}`,
});
const best = (texts: readonly ArticleText[], ...groups: readonly WordGroup[]): number => {
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
    expect(best([article('A treaty.'), article('Nothing.', 'Договор', 'A treaty')], group('treaty'))).toBe(1);
    expect(best([article('A treaty.'), article('A treaty is a treaty.')], group('treaty'))).toBe(1);
  });

  it('puts words that stand together above the same words far apart', () => {
    const apart = article(`Oil. ${filler} Sanctions.`);
    const together = article(`Oil sanctions. ${filler} Talks.`);
    expect(best([apart, together], group('oil'), group('sanctions'))).toBe(1);
  });

  it('puts a text with one place that says most of a query above one that has the same words scattered', () => {
    const groups = ['oil', 'sanctions', 'lake', 'treaty'].map((word) => group(word));
    const scattered = article(`Oil. ${filler} Sanctions. ${filler} Lake. ${filler} Treaty.`);
    const gathered = article(`Treaty sanctions, by the lake, on oil. ${filler} ${filler} ${filler} Talks.`);
    expect(best([scattered, gathered], ...groups)).toBe(1);
  });

  it('takes the headline for a place of its own, which the beginning of the text is not near to', () => {
    const within = article('Talks.', 'Oil sanctions');
    const across = article('Oil.', 'Talks on sanctions');
    const [one = 0, other = 0] = weigh([within, across], [group('oil'), group('sanctions')]);
    expect(one).toBeGreaterThan(other);
  });

  it('puts a short text above a long one that says no more of it', () => {
    const long = article(`A treaty. ${filler.repeat(3)}`);
    expect(best([long, article('A treaty.')], group('treaty'))).toBe(1);
  });
});
