import { describe, expect, it } from 'vitest';
import { blocksOfText } from '../../../../../main/intake/news/block.ts';
import { lexisNexis } from '../../../../../main/intake/news/profiles/lexisnexis.ts';
import { nexisUni } from '../../../../../main/intake/news/profiles/nexis-uni.ts';
import { announcedIn, missingArticles } from '../../../../../main/intake/news/self-check.ts';

const announced = (text: string, { counts } = lexisNexis): number | null =>
  announcedIn(blocksOfText(text, 'each'), counts);

describe('the self-check', () => {
  it('takes the number over the first article for that of the file', () => {
    expect(announced('1 of 100 DOCUMENTS\n2 of 100 DOCUMENTS')).toBe(100);
    expect(announced('Dokument 1 von 7')).toBe(7);
  });

  it('counts from the first to the last number where the file begins in the middle of a search', () => {
    expect(announced('2001 of 2146 DOCUMENTS\n2004 of 2146 DOCUMENTS')).toBe(4);
  });

  it('believes the items that were chosen, and the count on a cover', () => {
    expect(announced('Download Request: Selected Items: 1-10, 12\n1 of 2146 DOCUMENTS')).toBe(11);
    expect(announced('Documents (12)', nexisUni)).toBe(12);
    expect(announced('Dokumente (12)', nexisUni)).toBe(12);
  });

  it('announces nothing where nothing is announced, or no file could hold it', () => {
    expect(announced('A council of ten')).toBeNull();
    expect(announced('1 of 250000 DOCUMENTS\n3 of 250000 DOCUMENTS')).toBe(3);
    expect(announced('Selected Items: 1-999999')).toBeNull();
  });

  it('names both numbers, and is silent where none is missing', () => {
    expect(missingArticles(97, 100, 'all.txt')).toMatchObject({
      part: 98,
      code: 'articles-missing',
      message: '97 of the 100 articles that all.txt announces were found',
    });
    expect(missingArticles(100, 100, 'all.txt')).toBeNull();
    expect(missingArticles(101, 100, 'all.txt')).toBeNull();
    expect(missingArticles(3, null, 'all.txt')).toBeNull();
  });
});
