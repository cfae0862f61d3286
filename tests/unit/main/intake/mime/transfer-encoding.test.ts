import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { decodedBody, quotedPrintable } from '../../../../../main/intake/mime/transfer-encoding.ts';

const decoded = (text: string): string => Buffer.from(quotedPrintable(Buffer.from(text, 'latin1'))).toString('utf8');

describe('quotedPrintable', () => {
  it.each([
    ['caf=C3=A9', 'café'],
    ['one=\r\ntwo=\nthree=  \r\n!', 'onetwothree!'],
    ['a=3Db', 'a=b'],
    ['a = b =zz =', 'a = b =zz '],
    ['tail=', 'tail'],
  ])('reads %j', (written, text) => {
    expect(decoded(written)).toBe(text);
  });

  it('gives no more than it is given', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(quotedPrintable(bytes).length).toBeLessThanOrEqual(bytes.length);
      }),
    );
  });
});

describe('decodedBody', () => {
  it('reads base 64 over several lines, and takes an unknown encoding for none', () => {
    expect(Buffer.from(decodedBody(Buffer.from('Y2Fu\r\nYWw='), 'BASE64')).toString()).toBe('canal');
    expect(Buffer.from(decodedBody(Buffer.from('canal'), 'x-unknown')).toString()).toBe('canal');
  });
});
