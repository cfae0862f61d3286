import { describe, expect, it } from 'vitest';
import { countWords } from '../../../../main/intake/words.ts';

describe('countWords', () => {
  it.each([
    ['The envoys’ list – shorter than U.S.-backed drafts', 8],
    ['外交部发言人', 6],
    ['NATOの会議', 4],
    ['مفاوضات حول الجسر', 3],
    ['переговоры о мосте', 3],
    ['한국 외교부', 2],
    ['1,5 % — …', 2],
    ['', 0],
  ])('counts %j as %i', (text, words) => {
    expect(countWords(text)).toBe(words);
  });

  it('counts a run of letters without end, too', () => {
    expect(countWords('a'.repeat(5_000_000))).toBeGreaterThan(0);
  });
});
