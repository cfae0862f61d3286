import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markupWithin } from '../../../../../main/intake/page/markup.ts';
import { parsePage } from '../../../../../main/intake/page/parse.ts';
import { PageElement, PageText } from '../../../../../main/intake/page/tree.ts';

describe('markupWithin', () => {
  it('writes text and attributes so that they are read as what they were', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, title) => {
        const [plain, named] = [text, title].map((each) => each.replaceAll(/[\r\0\ud800-\udfff]/gu, ''));
        if (plain === undefined || plain === '') return;
        const body = new PageElement('body');
        const paragraph = new PageElement('p', { title: named ?? '' });
        paragraph.append(new PageText(plain));
        body.append(paragraph);
        const read = parsePage(`<html><body>${markupWithin(body)}</body></html>`).body;
        expect(read.textContent).toBe(plain);
        expect(read.children[0]?.getAttribute('title')).toBe(named);
      }),
    );
  });

  it('gives elements without content no end, and leaves comments out', () => {
    expect(markupWithin(parsePage('<p>a<br>b<!-- c --><img src="x"></p>').body)).toBe('<p>a<br>b<img src="x"></p>');
  });
});
