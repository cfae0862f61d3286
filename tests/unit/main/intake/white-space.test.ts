import { describe, expect, it } from 'vitest';
import { cutLine, foldLine, foldWhiteSpace } from '../../../../main/intake/white-space.ts';

describe('foldWhiteSpace', () => {
  it('makes one space of any run, drops what shows nothing, and composes letters', () => {
    expect(foldWhiteSpace(' a\u00a0\n\tb\u200b\u00adc\u3000e\u0301\u0000 ')).toBe(' a bc é ');
  });

  it('repairs half a character', () => {
    expect(foldWhiteSpace('a\ud83d')).toBe('a\ufffd');
  });
});

describe('foldLine and cutLine', () => {
  it('trim, and never cut inside a character', () => {
    expect(foldLine('  a  b ')).toBe('a b');
    expect(cutLine('ab😀', 3)).toBe('ab');
    expect(cutLine('abc', 3)).toBe('abc');
  });
});
