import { describe, expect, it } from 'vitest';
import { guessLanguage, languageTag, settledLanguage } from '../../../../main/intake/language.ts';

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

describe('guessLanguage, beyond what the detector was trained on', () => {
  it.each([
    [
      'sw',
      'Mawaziri wa nchi nne walitia saini mkataba wa kugawana maji ya ziwa siku ya Ijumaa, na wavuvi wamesema kuwa watafuata sheria hizo.',
    ],
    [
      'ha',
      'Ministocin kasashe hudu sun sanya hannu kan wata yarjejeniya a ranar Juma’a domin raba ruwan tafkin, amma masunta sun ce ba su ji dadin hakan ba.',
    ],
    [
      'so',
      'Wasiirada afarta dal ayaa Jimcihii saxiixay heshiis ay ku qaybsanayaan biyaha harada, waxaana la sheegay in kalluumaysatadu ay raaci doonaan.',
    ],
    ['ti', 'ሚኒስተራት ናይ ኣርባዕተ ሃገራት ዓርቢ ኣብ ዝተገብረ ኣኼባ ስምምዕ ፈሪሞም ኣለዉ።'],
    ['am', 'የአራት አገሮች ሚኒስትሮች አርብ ዕለት የሐይቁን ውሃ ለመካፈል ስምምነት ፈርመዋል።'],
    [
      'pcm',
      'Di ministers wey come from four kontri don sign one paper wey dem go take share di water, and fishermen say dem no sabi wetin go happen afta dat.',
    ],
    [
      'en',
      'The ministers of four states signed a treaty on Friday to share the water of the lake, and fishermen said they would follow it.',
    ],
    [
      'it',
      'I ministri di quattro paesi hanno firmato venerdì un trattato per dividere le acque del lago, ma i pescatori non ne sono contenti.',
    ],
  ])('tells %s', (language, text) => {
    expect(guessLanguage(text)?.value).toBe(language);
  });
});

describe('settledLanguage', () => {
  const declared = (value: string) => ({ value, origin: 'meta-tag', isGuess: false }) as const;
  const german =
    'Die Minister der vier Länder unterzeichneten am Freitag einen Vertrag über das Wasser des Sees. Die Fischer müssen künftig neue Regeln befolgen. '.repeat(
      6,
    );

  it('drops a declaration that the text plainly contradicts', () => {
    expect(settledLanguage(declared('en-US'), german)).toEqual({ value: 'de', origin: 'visible-text', isGuess: true });
  });

  it('keeps one that the text bears out, is too short to contradict, or whose language nobody can tell', () => {
    expect(settledLanguage(declared('de-AT'), german)).toEqual(declared('de-AT'));
    expect(settledLanguage(declared('en'), german.slice(0, 100))).toEqual(declared('en'));
    expect(settledLanguage(declared('gsw'), german)).toEqual(declared('gsw'));
    expect(settledLanguage(null, german)).toBeNull();
  });
});
