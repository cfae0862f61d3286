import { describe, expect, it } from 'vitest';
import { colourNamed } from '../../../../../main/intake/bookmarks/colour-name.ts';

describe('colourNamed', () => {
  it.each([
    ['yellow', 'yellow'],
    ['Pink', 'rose'],
    ['red', 'rose'],
    ['light_green', 'green'],
    ['cyan', 'blue'],
    ['brown', 'orange'],
    ['indigo', 'violet'],
    ['#ffef9e', 'yellow'],
    ['#fec1d0', 'rose'],
    ['#b7f7d1', 'green'],
    ['#adecf4', 'blue'],
    ['#cbcaff', 'violet'],
    ['#ffd1b0', 'orange'],
    ['#808080', 'yellow'],
    ['', 'yellow'],
    ['javascript:alert(1)', 'yellow'],
  ])('takes %j for %s', (written, colour) => expect(colourNamed(written)).toBe(colour));
});
