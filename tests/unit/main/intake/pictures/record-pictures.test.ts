import { describe, expect, it } from 'vitest';
import { pngOf, shownBlocks } from '../../../../support/made-pictures.ts';
import { nexisRuns, printed, rtfOf, type Run } from '../../../../support/news-exports.ts';
import { docxMedia, docxOf, docxPicture } from '../../../../support/office-files.ts';
import { articlesIn } from '../../../../support/read-parts.ts';

const media = {
  logo: pngOf(300, 100, 1),
  chart: pngOf(400, 300, 2),
  cover: pngOf(500, 300, 3),
  head: pngOf(500, 200, 4),
};

/** A delivery in which a line `@name` is the picture of that name. */
function delivery(runs: readonly Run[]): Uint8Array {
  const bold = (text: string): string => (text === '' ? '' : `<w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r>`);
  const plain = (text: string): string =>
    text.startsWith('@') ? docxPicture(text.slice(1)) : `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const body = runs.map(([start, rest]) => `<w:p>${bold(start)}${plain(rest)}</w:p>`);
  return docxOf(body.join(''), {}, docxMedia(media));
}

describe('withRecordPictures', () => {
  it('shows a picture within the text of its article, and neither logos nor what stands around the text', async () => {
    const [first, second] = ['Ships of every flag pass the strait of Karsk each day.', 'Nobody is asked for a toll.'];
    const runs = nexisRuns([
      printed({ paragraphs: ['@logo', first, second] }),
      printed({ paragraphs: ['@logo', 'A toll of two crowns is asked.', '@chart', 'It is paid at Karsk.'] }),
      printed({ paragraphs: [first, '@logo', second] }),
    ]);
    const around: Run[] = runs.flatMap((run): Run[] => (run[1] === 'Harbour Courier' ? [run, ['', '@head']] : [run]));
    const articles = await articlesIn('Delivery.docx', delivery([['', '@cover'], ...around]));
    expect(articles.map((article) => shownBlocks(article))).toEqual([
      [first, second],
      ['A toll of two crowns is asked.', '[400×300]', 'It is paid at Karsk.'],
      [first, second],
    ]);
    expect(articles.map(({ images }) => images.length)).toEqual([0, 1, 0]);
  });

  it('does the same in RTF', async () => {
    const [first, second] = ['Ships of every flag pass the strait of Karsk each day.', 'Nobody is asked for a toll.'];
    const paragraphs = ['@logo', first, '@chart', second];
    const runs = nexisRuns([printed({ paragraphs }), printed({ paragraphs: ['@logo', second] })]);
    const named = Object.entries(media);
    const rtf = named.reduce(
      (text, [name, bytes]) => text.replaceAll(`@${name}`, `{\\pict\\pngblip ${bytes.toString('hex')}}`),
      rtfOf(runs),
    );
    const articles = await articlesIn('Delivery.rtf', rtf);
    expect(articles.map((article) => shownBlocks(article))).toEqual([[first, '[400×300]', second], [second]]);
  });

  it('keeps the pictures of a single article', async () => {
    const runs = nexisRuns([printed({ paragraphs: ['@chart', 'A toll is asked.', '@head', 'It is paid at Karsk.'] })]);
    const [article] = await articlesIn('Delivery.docx', delivery(runs));
    expect(article && shownBlocks(article)).toEqual([
      '[400×300]',
      'A toll is asked.',
      '[500×200]',
      'It is paid at Karsk.',
    ]);
  });
});
