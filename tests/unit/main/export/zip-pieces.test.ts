import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { zipPieces } from '../../../../main/export/zip-pieces.ts';

test('files come out of a zip as they went in, also empty ones, and long ones in many pieces', async () => {
  const line = 'The 🛳 of every flag pass here. ';
  const long = Array.from({ length: 10_000 }, (_, at) => `${at} ${line}`);
  const written: Uint8Array[] = [];
  const files = [
    { name: 'empty.txt', pieces: [] },
    { name: 'sources/ünï.txt', pieces: ['a', '', 'b\r\n'] },
    { name: 'long.txt', pieces: long },
  ];
  for await (const piece of zipPieces(files)) written.push(piece);
  const read = unzipSync(Buffer.concat(written));
  expect(Object.fromEntries(Object.entries(read).map(([name, bytes]) => [name, strFromU8(bytes)]))).toEqual({
    'empty.txt': '',
    'sources/ünï.txt': 'ab\r\n',
    'long.txt': long.join(''),
  });
  expect(written.length).toBeGreaterThan(4);
});
