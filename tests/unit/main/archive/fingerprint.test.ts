import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../../../main/archive/fingerprint.ts';

describe('fingerprint', () => {
  it('is the SHA-256 of the letters and digits', () => {
    expect(fingerprint('Art. 5, in short!')).toBe(createHash('sha256').update('art5inshort').digest('hex'));
  });

  it.each([
    ['The “Orsen” treaty – at last', 'the "orsen" treaty -- at   last\n'],
    ['STRASSE', 'straße'],
    ['Ｏｒｓｅｎ ２０２５', 'orsen 2025'],
    ['cafe\u0301', 'café'],
    ['ΟΔΟΣ', 'οδος'],
  ])('takes %j and %j for the same text', (one, other) => {
    expect(fingerprint(one)).toBe(fingerprint(other));
  });

  it('keeps texts apart that differ in a letter or a digit', () => {
    expect(fingerprint('a fifth of the flow')).not.toBe(fingerprint('a sixth of the flow'));
    expect(fingerprint('20 %')).not.toBe(fingerprint('18 %'));
  });
});
