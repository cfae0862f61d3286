import { domainToASCII, domainToUnicode } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readableLabel } from '../../../../preload/contract/punycode.ts';

describe('readableLabel', () => {
  it.each([
    ['xn--mnchen-3ya', 'münchen'],
    ['xn--e1afmkfd', 'пример'],
    ['xn--80ak6aa92e', 'аррӏе'],
    ['xn--fiqs8s', '中国'],
    ['XN--MNCHEN-3YA', 'münchen'],
    ['harbour', 'harbour'],
    ['xn--', ''],
    ['xn--a!b', 'xn--a!b'],
    ['xn--99999999999', 'xn--99999999999'],
  ])('reads %s as %s', (label, readable) => {
    expect(readableLabel(label)).toBe(readable);
  });

  it('reads every label that the system can write, as the system reads it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), (name) => {
        const label = domainToASCII(name);
        fc.pre(label.startsWith('xn--') && !label.includes('.'));
        expect(readableLabel(label)).toBe(domainToUnicode(label));
      }),
      { numRuns: 2000 },
    );
  });

  it('gives something for any letters at all', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9-]{0,30}$/u), (rest) => {
        expect(typeof readableLabel(`xn--${rest}`)).toBe('string');
      }),
    );
  });
});
