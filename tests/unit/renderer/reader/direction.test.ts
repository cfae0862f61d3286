import { describe, expect, test } from 'vitest';
import { directionOf } from '../../../../renderer/reader/direction.ts';

describe('the direction of a language', () => {
  test.each(['ar', 'fa', 'he', 'ur', 'ar-EG', 'ckb', 'ps', 'az-Arab'])('is right to left for %s', (language) => {
    expect(directionOf(language)).toBe('rtl');
  });

  test.each(['en', 'es-CO', 'zh', 'ru', 'tr', 'uz-Latn'])('is left to right for %s', (language) => {
    expect(directionOf(language)).toBe('ltr');
  });

  test.each([null, '', 'not a language', '<script>'])('is left to the text for %s', (language) => {
    expect(directionOf(language)).toBe('auto');
  });
});
