import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { imageKind } from '../../../../main/archive/image-kind.ts';
import { pngOf } from '../../../support/made-pictures.ts';

const hex = (...pieces: readonly string[]): Buffer => Buffer.from(pieces.join('').replaceAll(' ', ''), 'hex');
const ascii = (text: string): string => Buffer.from(text, 'latin1').toString('hex');
const zeros = (count: number): string => '00'.repeat(count);

const gif = hex(ascii('GIF89a'), '4001 f000', zeros(20));
const jpeg = hex('ffd8 ffe0 0010', ascii('JFIF'), zeros(10), 'ffdb 0003 00', 'ffc2 0011 08 01e0 0280', zeros(20));
const lossy = hex(ascii('RIFF'), zeros(4), ascii('WEBPVP8 '), zeros(4), '000000 9d012a 2003 5802', zeros(8));
const lossless = hex(ascii('RIFF'), zeros(4), ascii('WEBPVP8L'), zeros(4), '2f 1fc39500', zeros(12));
const extended = hex(ascii('RIFF'), zeros(4), ascii('WEBPVP8X'), zeros(4), '00000000 1f0300 570200', zeros(8));
const avif = hex(
  '00000018',
  ascii('ftypavif'),
  zeros(4),
  ascii('mif1miaf'),
  '00000014',
  ascii('ispe'),
  zeros(4),
  '00000040 00000040',
  '00000014',
  ascii('ispe'),
  zeros(4),
  '00000320 00000258',
  zeros(16),
);

describe('imageKind', () => {
  it.each([
    ['image/png', 640, 480, pngOf(640, 480)],
    ['image/gif', 320, 240, gif],
    ['image/jpeg', 640, 480, jpeg],
    ['image/webp', 800, 600, lossy],
    ['image/webp', 800, 600, lossless],
    ['image/webp', 800, 600, extended],
    ['image/avif', 800, 600, avif],
  ])('reads the size of %s', (type, width, height, bytes) => {
    expect(imageKind(bytes)).toEqual({ type, width, height });
  });

  it.each([
    [
      'a drawing, which may hold a script',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
    ],
    ['a page', Buffer.from('<!doctype html><p>Not a picture')],
    ['a picture without a size', hex('ffd8 ffd9', zeros(20))],
    ['a picture that breaks off', pngOf(640, 480).subarray(0, 20)],
    ['a picture of no width', hex(ascii('GIF89a'), '0000 f000', zeros(20))],
    ['nothing', Buffer.alloc(0)],
  ])('refuses %s', (_what, bytes) => {
    expect(imageKind(bytes)).toBeNull();
  });

  it('never fails, whatever follows a signature', () => {
    const starts = [pngOf(9, 9), gif, jpeg, lossy, lossless, extended, avif].map((bytes) => bytes.subarray(0, 24));
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 200 }), fc.nat(24), (start, rest, kept) => {
        const kind = imageKind(Buffer.concat([start.subarray(0, kept), rest]));
        expect(kind === null || kind.width * kind.height > 0).toBe(true);
      }),
    );
  });
});
