import { describe, expect, it } from 'vitest';
import { isClosedXml } from '../../../../main/intake/broken-off.ts';

describe('isClosedXml', () => {
  it.each([
    ['<lake><a/></lake>\n', true],
    ['<x:lake></x:lake ><!-- saved -->', true],
    ['<lake><a></a>', false],
    ['<lake><a></a></la', false],
    ['<lake>', false],
    ['', false],
  ])('of %j is %s', (text, isClosed) => {
    expect(isClosedXml(text, 'lake')).toBe(isClosed);
  });
});
