import { describe, expect, it } from 'vitest';
import { linesOf, type TextLine, type TextPiece } from '../../../../../main/intake/pdf/page-lines.ts';
import { readingOrder } from '../../../../../main/intake/pdf/reading-order.ts';

const piece = (text: string, x: number, y: number, width = text.length * 5, size = 10): TextPiece => {
  return { text, x, y, width, size };
};
const line = (text: string, left: number, right: number, y: number): TextLine => ({ text, left, right, y, size: 10 });
const textsOf = (lines: readonly TextLine[]): string[] =>
  readingOrder(lines).flatMap((region) => region.map(({ text }) => text));
const column = (name: string, left: number, right: number, from: number, count: number, step = 12): TextLine[] =>
  Array.from({ length: count }, (_, index) => line(`${name}${index + 1}`, left, right, from + index * step));

describe('linesOf', () => {
  it('joins the pieces of a row, with a space where there is room for one', () => {
    const lines = linesOf([
      piece('treaty', 62, 100),
      piece('The', 40, 100, 18),
      piece('.', 92, 100),
      piece('Next', 40, 112),
    ]);
    expect(lines.map(({ text }) => text)).toEqual(['The treaty.', 'Next']);
  });

  it('parts a row where a column ends', () => {
    expect(linesOf([piece('left', 40, 100), piece('right', 300, 101)]).map(({ text }) => text)).toEqual([
      'left',
      'right',
    ]);
  });

  it('keeps raised marks in their row and large first letters in their word', () => {
    const lines = linesOf([piece('signed', 40, 100, 30), piece('2', 70, 96, 4, 6), piece('today', 78, 100)]);
    expect(lines.map(({ text }) => text)).toEqual(['signed2 today']);
    expect(linesOf([piece('K', 40, 104, 9, 18), piece('arsk', 52, 100)]).map(({ text }) => text)).toEqual(['Karsk']);
  });

  it('reads what is set from right to left in that order, and its shapes as letters', () => {
    const lines = linesOf([
      piece('\ufe8e\ufee1', 100, 100, 10),
      piece(' ', 110, 100, 4),
      piece('\u0633\u0644', 114, 100, 10),
    ]);
    expect(lines.map(({ text }) => text)).toEqual(['\u0633\u0644 \u0627\u0645']);
  });

  it('sets no space between Chinese characters', () => {
    expect(linesOf([piece('条', 40, 100, 10), piece('约', 54, 100, 10)]).map(({ text }) => text)).toEqual(['条约']);
  });
});

describe('readingOrder', () => {
  it('reads columns one after the other', () => {
    const lines = [...column('a', 40, 280, 100, 6), ...column('b', 310, 560, 100, 6)];
    expect(textsOf(lines)).toEqual(['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'b1', 'b2', 'b3', 'b4', 'b5', 'b6']);
  });

  it('reads what spans columns in its place', () => {
    const lines = [
      line('headline', 40, 560, 60),
      ...column('a', 40, 280, 100, 4),
      ...column('b', 310, 560, 106, 4),
      line('between', 40, 560, 160),
      ...column('c', 40, 280, 180, 4),
      ...column('d', 310, 560, 180, 4),
    ];
    expect(textsOf(lines).join(' ')).toBe('headline a1 a2 a3 a4 b1 b2 b3 b4 between c1 c2 c3 c4 d1 d2 d3 d4');
  });

  it('reads three columns, and columns whose paragraphs leave gaps at one height', () => {
    const three = [40, 230, 420].flatMap((left, index) => [
      ...column(`${'abc'[index]}`, left, left + 160, 100, 4),
      ...column(`${'def'[index]}`, left, left + 160, 180, 4),
    ]);
    expect(textsOf(three).join(' ')).toBe('a1 a2 a3 a4 d1 d2 d3 d4 b1 b2 b3 b4 e1 e2 e3 e4 c1 c2 c3 c4 f1 f2 f3 f4');
  });

  it('reads columns of Arabic from the right', () => {
    const lines = [...column('ا', 40, 280, 100, 4), ...column('ب', 310, 560, 100, 4)];
    expect(textsOf(lines).join(' ')).toBe('ب1 ب2 ب3 ب4 ا1 ا2 ا3 ا4');
  });

  it('reads the rows of a table as rows', () => {
    const lines = [
      ...column('port', 40, 100, 100, 5),
      ...column('ships', 200, 240, 100, 5),
      ...column('year', 300, 330, 100, 5),
    ];
    expect(textsOf(lines)[0]).toBe('port1 ships1 year1');
  });

  it('keeps one column in order, and reads nothing from nothing', () => {
    expect(textsOf(column('a', 40, 500, 100, 3).toReversed())).toEqual(['a1', 'a2', 'a3']);
    expect(readingOrder([])).toEqual([]);
  });

  it('reads ten thousand scattered words in a moment', () => {
    const lines = Array.from({ length: 10_000 }, (_, index) => {
      const left = (index * 7919) % 5000;
      return line(`w${index}`, left, left + 20, (index * 104_729) % 8000);
    });
    expect(textsOf(lines).length).toBeGreaterThan(0);
  });
});
