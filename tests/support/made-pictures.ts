import { crc32, deflateSync } from 'node:zlib';
import type { ReadArticle } from '../../main/archive/read-article.ts';
import { textOf } from '../../main/intake/body-text.ts';

/** A real PNG of one shade of grey, so that no two shades or sizes have the same bytes. */
export function pngOf(width: number, height: number, shade = 128): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const row = Buffer.alloc(width + 1, shade);
  row[0] = 0;
  const rows = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)));
  const signature = Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1');
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]);
}

/** A real JPEG of one colour, grey, as a chequerboard of two shades. */
export function jpegOf(width: number, height: number): Buffer {
  const [high, low] = [height >> 8, height & 255];
  const blocks = Math.ceil(width / 8) * Math.ceil(height / 8);
  // Each block: how many bits its step has, the step up or down, and that nothing follows.
  const bits = Array.from({ length: blocks }, (_, index) => (index % 2 === 0 ? '101000000' : '100111110')).join('');
  const scan = (bits.match(/.{1,8}/g) ?? []).flatMap((byte) => {
    const value = Number.parseInt(byte.padEnd(8, '1'), 2);
    return value === 255 ? [255, 0] : [value];
  });
  const repeated = (value: number, count: number): number[] => Array.from({ length: count }, () => value);
  const lengths = (...counts: number[]): number[] => [...counts, ...repeated(0, 16 - counts.length)];
  const segment = (marker: number, data: readonly number[]): number[] => [255, marker, 0, data.length + 2, ...data];
  return Buffer.from([
    255,
    0xd8,
    ...segment(0xdb, [0, ...repeated(8, 64)]),
    ...segment(0xc0, [8, high, low, width >> 8, width & 255, 1, 1, 0x11, 0]),
    ...segment(0xc4, [0x00, ...lengths(1, 1), 0, 6]),
    ...segment(0xc4, [0x10, ...lengths(1), 0]),
    ...segment(0xda, [1, 1, 0, 0, 63, 0]),
    ...scan,
    255,
    0xd9,
  ]);
}

/** Bytes as an address that holds them. */
export function dataAddress(bytes: Uint8Array, type = 'image/png'): string {
  return `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
}

/** The blocks of an article as a reader sees them: texts as they are, pictures as `[width×height caption]`. */
export function shownBlocks({ body }: Pick<ReadArticle, 'body'>): string[] {
  return body.children.map((block) => {
    if (block.type === 'text' || block.tagName !== 'img') return textOf(block);
    const { width, height, alt = '' } = block.properties;
    return `[${width}×${height} ${alt}`.trimEnd() + ']';
  });
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
