import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyOf } from '../../../../../main/archive/names/name-set.ts';
import { mostCandidates, transliterations } from '../../../../../main/archive/names/transliterate.ts';

function wordOf(letters: string): fc.Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom(...Array.from(letters)), maxLength: 60 });
}

describe('a word in another script', () => {
  it.each([
    ['Putin', 'путин'],
    ['Putin', 'путін'],
    ['Khrushchev', 'хрущев'],
    ['Zelenskyy', 'зеленський'],
    ['Zelenskiy', 'зеленский'],
    ['Shoigu', 'шойгу'],
    ['Yanukovych', 'янукович'],
    ['Shmyhal', 'шмигаль'],
    ['Erdoğan', 'эрдоган'],
    ['Chruschtschow', 'хрущов'],
    ['Poutine', 'путин'],
    ['Yevgeny', 'евгений'],
    ['Хрущёв', 'khrushchev'],
    ['Київ', 'kyiv'],
    ['Зеленський', 'zelenskyy'],
    ['Сергей', 'sergei'],
    ['Ельцин', 'yeltsin'],
    ['Τσίπρας', 'tsipras'],
    ['Παπανδρέου', 'papandreou'],
    ['習近平', 'xi jinping'],
    ['上海', 'shanghai'],
    ['Սարգսյան', 'sargsyan'],
    ['გარიბაშვილი', 'garibashvili'],
    ['मोदी', 'modi'],
    ['キシダ', 'kishida'],
    ['مادورو', 'maduro'],
    ['פוטין', 'putin'],
  ])('%s may be %s', (word, other) => {
    expect(transliterations(word)).toContain(other);
  });

  it.each(['', 'no', 'on', 'тот', 'Ким', '1999', 'B52', 'two words', '…', 'x'.repeat(41)])(
    'is not guessed where a guess would be another word: %j',
    (word) => {
      expect(transliterations(word)).toEqual([]);
    },
  );

  it('is guessed at most eight times, folded, and never as it was typed, whatever it is', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      wordOf('abcdefghijklmnopqrstuvwxyz'),
      wordOf('абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґ'),
      wordOf('ابتثجحخدذرزسشصضطظعغفقكلمنهويאבגדהוזחט'),
    );
    fc.assert(
      fc.property(anything, (word) => {
        const guesses = transliterations(word);
        expect(guesses.length).toBeLessThanOrEqual(mostCandidates);
        expect(guesses).toEqual(guesses.map(keyOf));
        expect(guesses).not.toContain(keyOf(word));
        for (const guess of guesses) expect(guess.length).toBeLessThanOrEqual(400);
      }),
      { numRuns: 500 },
    );
  });
});
