import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { below, childrenOf, everyElement, parseXml, xmlElements, xmlText } from '../../../../main/intake/xml.ts';

describe('parseXml', () => {
  it('gives names and attributes without prefixes, and text in order', () => {
    const root = parseXml(
      '<a:feed xmlns:a="urn:a"><a:entry a:id="7">One <b>two</b><![CDATA[ <three>]]></a:entry></a:feed>',
    );
    const entry = below(root, 'entry');
    expect([root.name, entry?.attributes['id'], xmlText(entry)]).toEqual(['feed', '7', 'One two <three>']);
    expect(xmlText(below(root, 'nothing', 'here'))).toBe('');
  });

  it('never expands what a document declares', () => {
    const laughs = `<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]><l>&b;&f;&amp;</l>`;
    const text = xmlText(parseXml(laughs));
    expect(text).not.toMatch(/ha|root:/);
    expect(text).toContain('&');
  });

  it('reads what is not well-formed as far as it goes', () => {
    const root = parseXml('<items><item>One & two</item><item>Three</items>');
    expect(childrenOf(root, 'item').map(xmlText)).toEqual(['One & two', 'Three']);
  });

  it('refuses depth without end and what holds no element', () => {
    expect(() => parseXml('<a>'.repeat(500))).toThrow(expect.objectContaining({ code: 'file-too-deep' }));
    expect(() => parseXml('no markup at all')).toThrow(expect.objectContaining({ code: 'file-damaged' }));
  });

  it('gives every text back that was escaped into it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        // XML itself cannot hold controls, and makes one line end of all.
        const value = text.replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
        const escaped = value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
        expect(xmlText(parseXml(`<t>${escaped}</t>`))).toBe(value.replace(/[\u0085\u2028]/g, (sign) => sign));
      }),
    );
  });
});

describe('xmlElements', () => {
  it('gives the wanted elements one by one, those inside another of the name with it', () => {
    const text = '<export><note>1<note>in it</note></note><other><note>2</note></other></export>';
    expect([...xmlElements(text, 'note')].map(xmlText)).toEqual(['1in it', '2']);
    const [first] = xmlElements(text, 'note');
    expect([...everyElement(first ?? { name: '', attributes: {}, children: [] }, 'note')].map(xmlText)).toEqual([
      'in it',
    ]);
  });
});
