import { describe, expect, it } from 'vitest';
import { imageObjects } from '../../../../../main/intake/pdf/image-objects.ts';
import { jpegOf } from '../../../../support/made-pictures.ts';

const jpeg = jpegOf(96, 88).toString('latin1');
const found = (file: string) =>
  imageObjects(Buffer.from(file, 'latin1')).map(({ jpeg: bytes, ...rest }) => ({ ...rest, isJpeg: bytes !== null }));
const object = (number: number, dictionary: string, data = jpeg): string =>
  `${number} 0 obj\n<</Subtype/Image/Width 96/Height 88 ${dictionary}>>stream\r\n${data}\nendstream\nendobj\n`;

describe('imageObjects', () => {
  it('finds the pictures of a file, and the bytes of those that are plain JPEG', () => {
    const file = `%PDF-1.4\n${object(7, `/Filter/DCTDecode/ColorSpace/DeviceGray/Length ${jpeg.length}`)}${object(8, '/Filter/FlateDecode', 'x')}`;
    expect(found(file)).toEqual([
      { number: 7, width: 96, height: 88, isJpeg: true },
      { number: 8, width: 96, height: 88, isJpeg: false },
    ]);
    expect(imageObjects(Buffer.from(file, 'latin1'))[0]?.jpeg).toEqual(jpegOf(96, 88));
  });

  it('does not take a JPEG as it is where its page changes it, or its colours are not said', () => {
    for (const more of ['/SMask 3 0 R', '/Decode[1 0]', '/Filter[/FlateDecode/DCTDecode]', '/ColorSpace 9 0 R'])
      expect(found(object(7, `/Filter/DCTDecode ${more}`))).toMatchObject([{ isJpeg: false }]);
  });

  it('takes the later of two objects of one number, and passes over what it cannot make out', () => {
    const broken = '/Subtype/Image 5 0 obj /Subtype /Image stream\n /Image /Subtype/Image';
    const file = broken + object(7, '', 'a') + object(7, '/Filter/DCTDecode/ColorSpace/DeviceGray/Length 99999999');
    expect(found(file)).toEqual([{ number: 7, width: 96, height: 88, isJpeg: true }]);
    expect(found('')).toEqual([]);
  });
});
