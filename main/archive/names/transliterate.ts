import { tokensOf } from '../normalise.ts';
import { cyrillise } from './cyrillise.ts';
import { romanise } from './romanise.ts';

/** No word has more candidates than this. */
export const mostCandidates = 8;

/** Shorter words are too often words of another language when their letters are exchanged: `no` and `но`. */
const shortestWord = 4;
const longestWord = 40;

/** Letters that Ukrainian has or reads otherwise than Russian, by the table of the Ukrainian state (2010); the rest is the package's. */
const ukrainian: Readonly<Record<string, string>> = {
  г: 'h',
  ґ: 'g',
  и: 'y',
  і: 'i',
  ї: 'i',
  й: 'i',
  є: 'ie',
  ю: 'iu',
  я: 'ia',
};
const ukrainianFirst: Readonly<Record<string, string>> = { ї: 'yi', й: 'y', є: 'ye', ю: 'yu', я: 'ya' };

/**
 * What else a word could be in another script, folded as the index folds, the likeliest first: a Latin word in Cyrillic (by Russian
 * and Ukrainian habits), a word of any other script in Latin letters. They are guesses, to be looked for among the words that the
 * archive holds; a guess may be several words (`xi jinping`), parted by spaces.
 */
export function transliterations(word: string): readonly string[] {
  const letters = Array.from(word.normalize('NFC')).length;
  if (letters === 0 || letters > longestWord || /[\s\p{Nd}]/u.test(word)) return [];
  const folded = foldedOf(word);
  const guesses = /^[a-z]+$/.test(folded) ? inCyrillic(folded) : inLatin(word.normalize('NFC').toLowerCase());
  const found = new Set(guesses.map(foldedOf));
  found.delete(folded);
  found.delete('');
  return Array.from(found).slice(0, mostCandidates);
}

function foldedOf(text: string): string {
  const tokens = tokensOf(text);
  return tokens.length === 0 ? '' : tokens.map((token) => token.text).join(' ');
}

function inCyrillic(word: string): readonly string[] {
  if (word.length < shortestWord) return [];
  const half = mostCandidates / 2;
  return inTurn(cyrillise(word, 'ru', half), cyrillise(word, 'uk', half));
}

function inLatin(word: string): readonly string[] {
  return guessesOf(word).filter((guess) => /^(?=.*[aeiouy])[a-z ]+$/.test(guess) && guess.length >= shortestWord);
}

function guessesOf(word: string): readonly string[] {
  if (/\p{Script=Han}/u.test(word)) return fromHan(word);
  if (/\p{Script=Cyrillic}/u.test(word)) return fromCyrillic(word);
  if (/\p{Script=Greek}/u.test(word)) return fromGreek(word);
  if (/[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(word)) return fromSemitic(word);
  return [lettersOf(romanise(word))];
}

/** Family name and given name apart, as Latin letters write Chinese names, and all of it as one, as they write places. */
function fromHan(word: string): readonly string[] {
  const syllables = Array.from(word, (character) => lettersOf(romanise(character)));
  if (syllables.length > 4 || syllables.includes('')) return [];
  const [first = '', ...rest] = syllables;
  const names = rest.length === 0 ? [] : [`${first} ${rest.join('')}`];
  if (syllables.length === 4) names.push(`${syllables.slice(0, 2).join('')} ${syllables.slice(2).join('')}`);
  return [...names, syllables.join('')];
}

/** How the end of a name that ends in й is written, by what stands before it. */
const endings: readonly (readonly [end: RegExp, written: readonly string[]])[] = [
  [/[иыі]й$/, ['y', 'yi', 'iy', 'yy']],
  [/ей$/, ['ei', 'ey']],
  [/ай$/, ['ai', 'ay']],
];

function fromCyrillic(word: string): readonly string[] {
  const ending = endings.find(([end]) => end.test(word));
  const wholes = ending === undefined ? [word] : ending[1].map((written) => word.replace(ending[0], written));
  return wholes.flatMap((whole) => {
    const russian = [whole.replace(/^е|(?<=[аеиоу])е/g, 'ye'), whole].map((text) => lettersOf(romanise(text)));
    // Letters that one language alone has tell which it is.
    if (/[ыэъё]/.test(word)) return russian;
    const isUkrainian = /[іїєґ]/.test(word);
    return isUkrainian ? [lettersOf(fromUkrainian(whole)), ...russian] : [...russian, lettersOf(fromUkrainian(whole))];
  });
}

function fromUkrainian(word: string): string {
  const letters = Array.from(word, (letter, index) => {
    const first = index === 0 ? ukrainianFirst[letter] : undefined;
    return first ?? ukrainian[letter] ?? letter;
  });
  return romanise(letters.join(''));
}

/** Two Greek letters often stand for one sound. */
function fromGreek(word: string): readonly string[] {
  const bare = word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ου', 'ou').replaceAll('γγ', 'ng');
  const voiced = bare.replaceAll('μπ', 'b').replaceAll('ντ', 'd').replaceAll('γκ', 'g');
  return [voiced, bare].map((text) => lettersOf(romanise(text)));
}

/** Arabic and Hebrew write long vowels as consonants and short ones not at all: what is written as w, v and y may be o, u and i. */
function fromSemitic(word: string): readonly string[] {
  const written = lettersOf(romanise(word.replace(/^פ/, 'p').replace(/[اآأ]/g, 'a')));
  let guesses: readonly string[] = [''];
  for (const [at, letter] of Array.from(written).entries()) {
    const isVowel = at > 0 && !/[aeiou]/.test(written[at - 1] ?? '') && !/[aeiou]/.test(written[at + 1] ?? '');
    const read = !isVowel ? [letter] : letter === 'y' ? ['i'] : /[wv]/.test(letter) ? ['u', 'o'] : [letter];
    guesses = guesses.flatMap((guess) => read.map((other) => guess + other)).slice(0, mostCandidates);
  }
  return guesses;
}

/** The letters of a romanised text in small, without the signs that stand for soft and guttural sounds. */
function lettersOf(romanised: string): string {
  return romanised.toLowerCase().replace(/[^a-z ]/g, '');
}

function inTurn(first: readonly string[], second: readonly string[]): readonly string[] {
  return Array.from({ length: Math.max(first.length, second.length) }, (_, index) => [first[index], second[index]])
    .flat()
    .filter((guess) => guess !== undefined);
}
