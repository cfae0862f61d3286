import { describe, expect, it } from 'vitest';
import { guessArticle } from '../../../../main/intake/guess-article.ts';
import { lineOf } from '../../../../main/intake/lines.ts';
import { parsePage } from '../../../../main/intake/page/parse.ts';
import { segment } from '../../../../main/intake/segment.ts';

const prose = (about: string): string =>
  `<p>The ministers met at ${about}, spoke for hours, and agreed, late in the night, to open the border to trucks again.</p>`;

const guessed = (body: string): string[] => {
  const blocks = segment(parsePage(`<html><head></head><body>${body}</body></html>`));
  const isGuessed = guessArticle(blocks.map(lineOf));
  return blocks.filter((_, index) => isGuessed[index]).map(({ text }) => text.slice(0, 24));
};

describe('guessArticle', () => {
  it('takes the part with the most prose, and nothing of the menus around it', () => {
    const menu = `<ul>${'<li><a href="/x">Another headline of some length</a></li>'.repeat(20)}</ul>`;
    const found = guessed(
      `<div>${menu}</div><div>${prose('Karsk')}${prose('Orsen')}${prose('Veil')}</div><div>${menu}</div>`,
    );
    expect(found).toEqual(
      Array(3)
        .fill('The ministers met at Kar'.slice(0, 21))
        .map((start, at) => `${start}${['Kar', 'Ors', 'Vei'][at]}`),
    );
  });

  it('takes what is spread over several sections', () => {
    expect(
      guessed(`<div id="nav"><a href="/">Home</a></div><div>${`<section>${prose('Karsk')}</section>`.repeat(4)}</div>`),
    ).toHaveLength(4);
  });

  it('has nothing to say of a page without words', () => {
    expect(guessed('<div></div>')).toEqual([]);
  });
});
