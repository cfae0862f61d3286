import { describe, expect, it } from 'vitest';
import type { TextLine } from '../../../../../main/intake/pdf/page-lines.ts';
import { joint, paragraphsOfPages } from '../../../../../main/intake/pdf/paragraphs.ts';
import { withoutRunningLines, type PdfPage } from '../../../../../main/intake/pdf/running-lines.ts';

const line = (text: string, y: number, left = 40, right = 300, size = 10): TextLine => ({ text, left, right, y, size });
const page = (...regions: readonly TextLine[][]): PdfPage => ({ height: 800, regions });
const textsOf = (...pages: readonly PdfPage[]): string[] => paragraphsOfPages(pages).map(({ text }) => text);

describe('paragraphsOfPages', () => {
  it('joins lines, and begins anew after a gap, at an indent, after a short line and at another size', () => {
    const lines = [
      line('A headline', 100, 40, 200, 18),
      line('The ministers met', 130),
      line('in Karsk.', 142, 40, 90),
      line('They signed a treaty', 154),
      line('on Friday.', 166),
      line('It has four parts', 178, 52),
      line('and a map', 190),
      line('of the lakes.', 202),
      line('It comes into force in May.', 226),
    ];
    expect(textsOf(page(lines))).toEqual([
      'A headline',
      'The ministers met in Karsk.',
      'They signed a treaty on Friday.',
      'It has four parts and a map of the lakes.',
      'It comes into force in May.',
    ]);
  });

  it('goes on with a sentence in the next column and on the next page', () => {
    const first = page([line('The ministers met in Karsk and', 700)], [line('signed a treaty with', 100)]);
    const second = page([line('four parts.', 100)], [line('A new one.', 300)]);
    expect(textsOf(first, second)).toEqual([
      'The ministers met in Karsk and signed a treaty with four parts.',
      'A new one.',
    ]);
  });

  it('leaves out lines of dots and rules', () => {
    expect(textsOf(page([line('. . . . .', 100), line('Text.', 140)]))).toEqual(['Text.']);
  });
});

describe('joint', () => {
  it('makes words whole that were parted at the end of a line', () => {
    const joined = (before: string, after: string, ...words: string[]): string =>
      joint(before, after, new Set(words)) + after;
    expect(joined('the negotia-', 'tions began')).toBe('the negotiations began');
    expect(joined('the negotia\u00ad', 'tions began', 'negotia-tions')).toBe('the negotiations began');
    expect(joined('a long-', 'term plan', 'long-term')).toBe('a long-term plan');
    expect(joined('the Karsk-', 'Orsen road')).toBe('the Karsk-Orsen road');
    expect(joined('in 2024 -', 'or so')).toBe('in 2024 - or so');
    expect(joined('签署', '条约')).toBe('签署条约');
  });

  it('puts a hundred thousand lines together in a moment', () => {
    const lines = Array.from({ length: 100_000 }, (_, index) =>
      line(`and line ${index} of a sentence without end`, index * 12),
    );
    const start = performance.now();
    expect(textsOf(page(lines))).toHaveLength(1);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

describe('withoutRunningLines', () => {
  const numbered = (number: number): PdfPage =>
    page([
      line(`Harbour Courier ${number}`, 30),
      line(`Text of page ${number} in the middle`, 400),
      line(`Page ${number} of 3`, 780),
    ]);

  it('leaves out what repeats at the edges of pages but for its numbers', () => {
    const { pages } = withoutRunningLines([numbered(1), numbered(2), numbered(3)]);
    expect(pages.map(({ regions }) => regions.flat().map(({ text }) => text))).toEqual([
      ['Text of page 1 in the middle'],
      ['Text of page 2 in the middle'],
      ['Text of page 3 in the middle'],
    ]);
  });

  it('keeps what stands once, and what repeats in the text', () => {
    const { pages } = withoutRunningLines([
      page([line('A headline', 30), line('Same.', 400)]),
      page([line('More text', 30), line('Same.', 400)]),
    ]);
    expect(pages.flatMap(({ regions }) => regions.flat())).toHaveLength(4);
  });

  it('finds the address and leaves out the date that a browser prints', () => {
    const printed = page([
      line('3/14/25, 8:30 AM', 20, 30, 120),
      line('Treaty signed', 100),
      line('https://harbour-courier.example/world/treaty 1/1', 790),
    ]);
    const { pages, address } = withoutRunningLines([printed]);
    expect(address).toBe('https://harbour-courier.example/world/treaty');
    expect(pages[0]?.regions.flat().map(({ text }) => text)).toEqual(['Treaty signed']);
  });
});
