import { describe, expect, it } from 'vitest';
import { guessLanguage, languageTag } from '../../../../main/intake/language.ts';

describe('languageTag', () => {
  it.each([
    ['en', 'en'],
    ['pt_br', 'pt-BR'],
    ['ZH-hant-tw', 'zh-Hant-TW'],
    ['und', null],
    ['english language', null],
    ['', null],
    ['en-a', null],
  ])('writes %j as %j', (value, tag) => {
    expect(languageTag(value)).toBe(tag);
  });
});

describe('guessLanguage', () => {
  it('marks what it finds as a guess', () => {
    expect(guessLanguage('Стороны договорились вернуться к переговорам о мосте через пролив весной.')).toEqual({
      value: 'ru',
      origin: 'visible-text',
      isGuess: true,
    });
  });

  it('does not guess from a few letters', () => {
    expect(guessLanguage('Hm. 2025')).toBeNull();
  });
});
