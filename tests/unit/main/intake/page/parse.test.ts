import { describe, expect, it } from 'vitest';
import { markupWithin } from '../../../../../main/intake/page/markup.ts';
import { parsePage } from '../../../../../main/intake/page/parse.ts';
import { elementsBelow } from '../../../../../main/intake/page/tree.ts';

const bodyOf = (html: string): string => markupWithin(parsePage(html).body);

describe('parsePage', () => {
  it('gives every page one head and one body', () => {
    const page = parsePage('<html><head><title>Lake</title></head><body><p>Water.</p></body></html>');
    expect(page.documentElement.children.map(({ localName }) => localName)).toEqual(['head', 'body']);
    expect(markupWithin(page.head)).toBe('<title>Lake</title>');
    expect(markupWithin(page.body)).toBe('<p>Water.</p>');
  });

  it('keeps the words of pages without a body, without a head, without either', () => {
    expect(bodyOf('<html><p>Water.</p></html>')).toBe('<p>Water.</p>');
    expect(bodyOf('<html><head><title>Lake</title><p>Water.</p></head></html>')).toBe('<p>Water.</p>');
    expect(bodyOf('Water <b>rises</b>')).toBe('Water <b>rises</b>');
    expect(bodyOf('')).toBe('');
  });

  it('keeps what stands after one closing tag too many', () => {
    expect(bodyOf('<html><head></head><body><p>One.</p></body></html><p>Two.</p>')).toBe('<p>One.</p><p>Two.</p>');
  });

  it('closes what was left open and passes over what was never opened', () => {
    expect(bodyOf('<p>One<p>Two</i><ul><li>a<li>b</ul>')).toBe('<p>One</p><p>Two</p><ul><li>a</li><li>b</li></ul>');
  });

  it('joins the pieces of a text that character references part', () => {
    const { body } = parsePage('<p>Caf&eacute; &amp; bar</p>');
    expect(body.textContent).toBe('Café & bar');
    expect(body.children[0]?.childNodes).toHaveLength(1);
  });

  it('keeps the comments around the page apart', () => {
    const { outerComments, body } = parsePage(
      '<!-- saved from url=(0023)https://harbour.example/ --><html><p>x</p></html>',
    );
    expect(outerComments.map(({ text }) => text.trim())).toEqual(['saved from url=(0023)https://harbour.example/']);
    expect(markupWithin(body)).toBe('<p>x</p>');
  });

  it('knows attributes whatever they are called', () => {
    const { body } = parsePage('<p CLASS="a" __proto__="b" constructor="c">x</p>');
    const [paragraph] = body.children;
    expect(paragraph?.getAttribute('class')).toBe('a');
    expect(paragraph?.getAttribute('constructor')).toBe('c');
    expect(paragraph?.getAttribute('tostring')).toBeNull();
  });

  it('levels what is nested deeper than any page, and keeps its text', () => {
    const depth = 5000;
    const page = parsePage(
      `<html><body>${'<div>'.repeat(depth)}<p>Deep.</p>water${'</div>'.repeat(depth)}</body></html>`,
    );
    expect(page.isLevelled).toBe(true);
    expect(page.body.textContent).toBe('Deep.water');
    expect(Array.from(elementsBelow(page.body)).length).toBeLessThan(110);
  });
});
