import { describe, expect, it, test } from 'vitest';
import {
  lineLengths,
  plainLook,
  readLook,
  sizeBeside,
  spacings,
  textSizes,
  typefaces,
  writeLook,
} from '../../../../renderer/reader/reading-look.ts';

describe('how a text is set', () => {
  it('is read as it was written, whichever way it is', () => {
    for (const size of textSizes)
      for (const typeface of typefaces)
        for (const spacing of spacings)
          for (const lineLength of lineLengths) {
            const look = { size, typeface, spacing, lineLength };
            expect(readLook(writeLook(look))).toEqual(look);
          }
  });

  it.each([null, '', '9 comic', 'undefined NaN', '{"size":3}', '2 serif normal medium'])('is plain for %j', (line) => {
    expect(readLook(line)).toEqual(plainLook);
  });

  it('keeps what can be read of it', () => {
    expect(readLook('6 blackletter open')).toEqual({ ...plainLook, size: 6, spacing: 'open' });
  });
});

test('a size has another beside it, but for the first and the last', () => {
  expect([sizeBeside(0, -1), sizeBeside(0, 1), sizeBeside(6, -1), sizeBeside(6, 1)]).toEqual([0, 1, 5, 6]);
});
