import { describe, expect, it } from 'vitest';
import { chooseBlocks } from '../../../../main/intake/choose-blocks.ts';
import { parsePage } from '../../../../main/intake/page/parse.ts';
import { markupWithin } from '../../../../main/intake/page/markup.ts';

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
