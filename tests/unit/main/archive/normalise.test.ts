import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexTextOf, phraseOf, tokensOf, type Phrase } from '../../../../main/archive/normalise.ts';

function words(text: string): readonly string[] {
  return tokensOf(text).map((token) => token.text);
}

/** What FTS5's tokenizer `ascii` makes of a text: every ASCII character but letters and digits parts, letters are lowered. */
function asciiTokens(text: string): readonly string[] {
  return text
    .split(/[\0-/:-@[-`{-\x7F]+/)
    .filter((part) => part !== '')
    .map((part) => part.replace(/[A-Z]/g, (letter) => letter.toLowerCase()));
}

/** Texts of the kind that breaks folding: any character, and those with rules of their own, often next to one another. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        'é',
        'e\u0301',
        'İ',
        'ı',
        'ß',
        'ﬁ',
        'Ω',
        'ё',
        'й',
        'ﾊ',
        'ﾟ',
        'が',
        'か\u3099',
        '한',
        '\u1112\u1161\u11AB',
        '外',
        '交',
      ),
      fc.constantFrom(
        '\u00AD',
        '\u200C',
        '\u200D',
        '\uFE0F',
        '\u0640',
        '\u064B',
        '²',
        '½',
        '٣',
        '۱',
        '\uD83D',
        'ไ',
        'ท',
        '\u0E31',
        ' ',
        '-',
      ),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

describe('two spellings of one word', () => {
  test.each([
    ['Bogotá', 'bogota'],
    ['BOGOTA\u0301', 'bogotá'],
    ['STRASSE', 'straße'],
    ['Ærø', 'aero'],
    ['œuvre', 'OEUVRE'],
    ['Łódź', 'lodz'],
    ['İstanbul', 'istanbul'],
    ['Diyarbakır', 'DIYARBAKIR'],
    ['ёлка', 'ЕЛКА'],
    ['ΟΔΥΣΣΕΎΣ', 'οδυσσευς'],
    ['ﬁnance', 'finance'],
    ['Ｆｕｌｌ１２', 'full12'],
    ['ﾊﾟﾘ', 'パリ'],
    ['か\u3099', 'が'],
    ['\u1112\u1161\u11AB\u1100\u116E\u11A8', '한국'],
    ['مُحَمَّد', 'محمد'],
    ['إيران', 'ایران'],
    ['محـــمد', 'محمد'],
    ['مصطفى', 'مصطفي'],
    ['کرملین', 'كرملين'],
    ['القاهرة', 'القاهره'],
    ['٢٠٢٤', '2024'],
    ['۱۴۰۳', '1403'],
    ['२०२४', '2024'],
    ['co\u00ADoperate', 'cooperate'],
    ['שָׁלוֹם', 'שלום'],
  ])('%s is %s', (one, other) => {
    expect(words(one)).toEqual(words(other));
    expect(words(one)).not.toEqual([]);
  });
});

describe('different words stay different', () => {
  test.each([
    ['мой', 'мои'],
    ['хочу', 'хочў'],
    ['が', 'か'],
    ['हिन्दी', 'हन्द'],
    ['パリ', 'ハリ'],
  ])('%s is not %s', (one, other) => {
    expect(words(one)).not.toEqual(words(other));
  });
});

describe('words', () => {
  test.each([
    ['U.S.-Colombia talks', ['u', 's', 'colombia', 'talks']],
    ["l'Europe, Xi’s aide", ['l', 'europe', 'xi', 's', 'aide']],
    ['policy¹ and km² of H₂O', ['policy', 'and', 'km', 'of', 'h2o']],
    ['می\u200Cروم', ['مي', 'روم']],
    ['北京外交', ['北京', '京外', '外交', '交']],
    ['部', ['部']],
    ['G7峰会 in 東京', ['g7', '峰会', '会', 'in', '東京', '京']],
    ['ภาษา', ['ภา', 'าษ', 'ษา', 'า']],
    ['\u{20000}\u{20001}', ['\u{20000}\u{20001}', '\u{20001}']],
    ['— … ! 😀', []],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test('stand where they are written', () => {
    const text = '“Bogotá” e\u0301migre\u0301s; 外交部, ﾊﾟﾘ';
    expect(tokensOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Bogotá',
      'e\u0301migre\u0301s',
      '外交',
      '交部',
      '部',
      'ﾊﾟﾘ',
      'ﾘ',
    ]);
  });
});

describe('of any text', () => {
  test('tokens are inside it, in order, never empty, and part at every space', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let start = 0;
        for (const token of tokensOf(text)) {
          expect(token.text).not.toBe('');
          expect(token.text).not.toMatch(/[\s"*:()^+-]/);
          expect(token.start).toBeGreaterThanOrEqual(start);
          expect(token.end).toBeGreaterThan(token.start);
          expect(token.end).toBeLessThanOrEqual(text.length);
          expect(text.slice(token.start, token.end)).not.toMatch(/\s/);
          ({ start } = token);
        }
      }),
    );
  });

  test('a token read where it stands is the same token', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const token of tokensOf(text)) expect(words(text.slice(token.start, token.end))).toContain(token.text);
      }),
    );
  });

  test('composed and decomposed forms have the same words', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(words(text.normalize('NFD'))).toEqual(words(text.normalize('NFC')));
      }),
    );
  });

  test('FTS5 takes from the index text just the tokens', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(asciiTokens(indexTextOf(text))).toEqual(words(text));
      }),
    );
  });

  test('words set apart by a space are the words of both', () => {
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        expect(words(`${one} ${other}`)).toEqual([...words(one), ...words(other)]);
      }),
    );
  });

  test('what a text says is found in it as a phrase', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (before, text, after) => {
        expect(stands(phraseOf(text), words(`${before} ${text} ${after}`))).toBe(true);
      }),
    );
  });

  test('a run of a script without spaces is found within a longer one, and only as it is written', () => {
    const run = fc.string({ unit: fc.constantFrom('外', '交', '部', '한', 'あ', 'ル'), maxLength: 5 });
    fc.assert(
      fc.property(run, run, run, (before, text, after) => {
        expect(stands(phraseOf(text), words(before + text + after))).toBe(true);
        expect(stands(phraseOf(text), words(before))).toBe(before.includes(text));
      }),
    );
  });
});

function stands({ tokens, isPrefix }: Phrase, all: readonly string[]): boolean {
  const matches = (token: string, index: number, other: string | undefined): boolean =>
    isPrefix && index === tokens.length - 1 ? (other?.startsWith(token) ?? false) : other === token;
  const places = [0, ...all.keys()];
  return places.some((place) => tokens.every((token, index) => matches(token, index, all[place + index])));
}

describe('a run of letters without end', () => {
  test('is made ready for the index in one pass', () => {
    const run = 'a'.repeat(2_000_000);
    expect(indexTextOf(run)).toBe(run);
    expect(indexTextOf(`${run}é`).trim()).toBe(`${run}e`);
  });
});
