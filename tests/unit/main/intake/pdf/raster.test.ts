import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { imageKind } from '../../../../../main/archive/image-kind.ts';
import { isBlank, pngOfRaster } from '../../../../../main/intake/pdf/raster.ts';

/** The pixels of a PNG whose rows are filtered by the pixel on the left, or not at all. */
function pixelsOf(png: Uint8Array, length: number, pixel: number): number[] {
  const file = Buffer.from(png);
  const at = file.indexOf('IDAT');
  const rows = inflateSync(file.subarray(at + 4, at + 4 + file.readUInt32BE(at - 4)));
  const pixels: number[] = [];
  for (let start = 0; start < rows.length; start += length + 1) {
    const line = [...rows.subarray(start + 1, start + 1 + length)];
    if (rows[start] === 1)
      for (let x = pixel; x < length; x++) line[x] = ((line[x] ?? 0) + (line[x - pixel] ?? 0)) & 255;
    pixels.push(...line);
  }
  return pixels;
}

describe('pngOfRaster', () => {
  it.each([
    ['rgb', 3],
    ['rgba', 4],
  ] as const)('keeps every pixel of %s', (kind, pixel) => {
    const data = Uint8Array.from({ length: 5 * 3 * pixel }, (_, index) => (index * 97) & 255);
    const png = pngOfRaster({ width: 5, height: 3, kind, data });
    expect(imageKind(png)).toEqual({ type: 'image/png', width: 5, height: 3 });
    expect(pixelsOf(png, 5 * pixel, pixel)).toEqual([...data]);
  });

  it('keeps black and white as bits', () => {
    const data = Uint8Array.of(0xaa, 0x80, 0x55, 0x00);
    expect(pixelsOf(pngOfRaster({ width: 9, height: 2, kind: 'bits', data }), 2, 1)).toEqual([...data]);
  });

  it('makes four pixels one where there are more than a reading view shows', () => {
    const data = new Uint8Array(3000 * 2000 * 3).fill(10);
    expect(imageKind(pngOfRaster({ width: 3000, height: 2000, kind: 'rgb', data }))).toMatchObject({
      width: 1500,
      height: 1000,
    });
  });
});

describe('isBlank', () => {
  it('is true of one colour all over, however much of it covers', () => {
    expect(isBlank({ width: 2, height: 1, kind: 'rgba', data: Uint8Array.of(1, 2, 3, 4, 1, 2, 3, 9) })).toBe(true);
    expect(isBlank({ width: 2, height: 1, kind: 'rgb', data: Uint8Array.of(1, 2, 3, 1, 2, 4) })).toBe(false);
  });
});
