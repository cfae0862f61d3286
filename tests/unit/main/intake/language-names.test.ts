import { describe, expect, it } from 'vitest';
import { namedLanguage } from '../../../../main/intake/language-names.ts';

describe('namedLanguage', () => {
  it.each([
    ['English', 'en'],
    ['Deutsch', 'de'],
    ['français', 'fr'],
    ['Arabic', 'ar'],
    ['русский', 'ru'],
    ['ger', 'de'],
    ['eng', 'en'],
    ['pt_BR', 'pt-BR'],
    ['USenglish', 'en-US'],
    ['constructor', null],
    ['Language', null],
    ['und', null],
    ['', null],
  ])('gives %j as %s', (written, tag) => {
    expect(namedLanguage(written)).toBe(tag);
  });
});
