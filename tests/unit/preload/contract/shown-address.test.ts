import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownAddress } from '../../../../preload/contract/shown-address.ts';
import { hostileText } from '../../../support/hostile-text.ts';

describe('shownAddress', () => {
  it('shows a plain address as it is, and says nothing of its site', () => {
    const address = 'https://harbour.example/strait?page=2#top';
    expect(shownAddress(address)).toEqual({ text: address, site: null });
    expect(shownAddress('mailto:press@harbour.example')).toEqual({ text: 'mailto:press@harbour.example', site: null });
  });

  it('names what turns the text round, what cannot be seen, and blanks', () => {
    expect(shownAddress('https://a.example/\u202Efdp.exe\u2066\u200B\u00AD \u3164\uD800\0').text).toBe(
      'https://a.example/⟨U+202E⟩fdp.exe⟨U+2066⟩⟨U+200B⟩⟨U+00AD⟩⟨U+0020⟩⟨U+3164⟩⟨U+D800⟩⟨U+0000⟩',
    );
  });

  it('gives a name of other letters both ways, however it is written', () => {
    const site = { host: 'www.xn--80ak6aa92e.com', readable: 'www.аррӏе.com', reason: 'lookalike' };
    expect(shownAddress('https://www.xn--80ak6aa92e.com/login').site).toEqual(site);
    expect(shownAddress('https://www.аррӏе.com/login').site).toEqual(site);
  });

  it('names the site where a name before an @ looks like one', () => {
    expect(shownAddress('https://harbour.example@evil.example/').site).toEqual({
      host: 'evil.example',
      readable: 'evil.example',
      reason: 'disguised',
    });
  });

  it('leaves nothing unseen in any address', () => {
    fc.assert(
      fc.property(hostileText, (words) => {
        const { text, site } = shownAddress(`https://${words}`);
        expect(`${text}${site?.readable ?? ''}`).not.toMatch(/[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/u);
      }),
    );
  });
});
