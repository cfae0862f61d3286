import { describe, expect, it } from 'vitest';
import { chooseBlocks, keepLikely } from '../../../../main/intake/choose-blocks.ts';
import { lineOf } from '../../../../main/intake/lines.ts';
import { markupWithin } from '../../../../main/intake/page/markup.ts';
import { parsePage } from '../../../../main/intake/page/parse.ts';
import { segment } from '../../../../main/intake/segment.ts';

const kept = (body: string): string[] =>
  chooseBlocks(parsePage(`<html><head></head><body>${body}</body></html>`), null)
    .filter(({ isKept }) => isKept)
    .map(({ block }) => block.text);

describe('chooseBlocks', () => {
  it('leaves the page as it was but for paragraphs around bare text', () => {
    const page = parsePage('<html><head></head><body><div>One line.<p>Another.</p></div></body></html>');
    chooseBlocks(page, null);
    expect(markupWithin(page.body)).toBe('<div><p>One line.</p><p>Another.</p></div>');
  });

  it('keeps something wherever there are words, and has nothing to say of an empty page', () => {
    expect(kept('<p>Closed.</p>')).toEqual(['Closed.']);
    expect(kept('<div> </div>')).toEqual([]);
  });
});

describe('keepLikely', () => {
  const keptOf = (body: string, chances: readonly number[]): string[] =>
    keepLikely(segment(parsePage(`<html><head></head><body>${body}</body></html>`)).map(lineOf), chances)
      .filter(({ isKept }) => isKept)
      .map(({ block }) => block.text);
  const words = 'the lake states met again in Karsk to share out the water of the dam, and left without a word.';

  it('asks less where nothing on the page is likely', () => {
    const body = `<div>A: ${words}</div><div>B: ${words}</div>`;
    expect(keptOf(body, [0.98, 0.26])).toEqual([`A: ${words}`]);
    expect(keptOf(body, [0.3, 0.26])).toHaveLength(2);
  });

  it('goes on with a sentence marked up like the kept one before it', () => {
    const [kept, next] = [`A: ${words}`, `B: ${words}`];
    const chances = [0.98, 0.98, 0.98, 0.2];
    expect(keptOf(`<p>${kept}</p><p>${kept}</p><p>${kept}</p><p>${next}</p>`, chances)).toContain(next);
    expect(keptOf(`<p>${kept}</p><p>${kept}</p><p>${kept}</p><p class="note">${next}</p>`, chances)).not.toContain(
      next,
    );
  });
});
