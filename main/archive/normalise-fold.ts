/**
 * What a character becomes in the index. `letter` and `mark` belong to the word they stand in (a mark also to the character
 * before it); `unspaced` letters are of scripts written without spaces; `ignored` characters leave no trace and part nothing.
 */
export interface Fold {
  readonly kind: 'letter' | 'mark' | 'unspaced' | 'ignored' | 'separator';
  readonly text: string;
  /** How many UTF-16 units the character has. */
  readonly units: number;
}

/** The version of the rules here and in `normalise.ts`; an index made with another one is made anew. */
export const normaliserVersion = 1;

const wordCharacter = /^[\p{L}\p{N}\p{M}]+$/u;
const mark = /^\p{M}/u;
const digit = /^\p{Nd}$/u;
const unspaced =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Bopo}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Tibt}]/u;

type Ranges = readonly (readonly [first: number, last: number])[];

/** Accents, stress marks, Hebrew points and Arabic vowel signs; marks of other scripts spell, so they stay. */
const accents: Ranges = [
  [0x0300, 0x036f],
  [0x0483, 0x0487],
  [0x0591, 0x05bd],
  [0x05bf, 0x05bf],
  [0x05c1, 0x05c2],
  [0x05c4, 0x05c5],
  [0x05c7, 0x05c7],
  [0x0610, 0x061a],
  [0x064b, 0x065f],
  [0x0670, 0x0670],
  [0x06d6, 0x06ed],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x20d0, 0x20ff],
  [0xfe20, 0xfe2f],
];

/** Characters that are letters to Unicode and apostrophes to writers, and the superscript digits that mark footnotes. */
const partsWords = /[\u02B9-\u02BF\u00B2\u00B3\u00B9\u2070\u2074-\u2079]/;

/** Invisible or ornamental: soft hyphen, joiners but the Persian non-joiner, controls of direction, variation selectors, tatweel. */
const traceless: Ranges = [
  [0x00ad, 0x00ad],
  [0x034f, 0x034f],
  [0x061c, 0x061c],
  [0x0640, 0x0640],
  [0x07fa, 0x07fa],
  [0x180b, 0x180f],
  [0x200b, 0x200b],
  [0x200d, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2064],
  [0x2066, 0x2069],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xe0100, 0xe01ef],
];

/** Letters of their own that Unicode spells with a mark: without it they are other letters. */
const wholeLetters = new Set('йїўѓќ');

const sameAs = new Map(
  Object.entries({
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    ø: 'o',
    ł: 'l',
    đ: 'd',
    ð: 'd',
    þ: 'th',
    ħ: 'h',
    ŧ: 't',
    ı: 'i',
    ς: 'σ',
    ى: 'ي',
    ی: 'ي',
    ې: 'ي',
    ے: 'ي',
    ٱ: 'ا',
    ة: 'ه',
    ہ: 'ه',
    ھ: 'ه',
    ە: 'ه',
    ک: 'ك',
  }),
);

/** The folds of what has been met, the first plane by code point. */
const known: (Fold | undefined)[] = Array.from({ length: 0x10000 });
const knownBeyond = new Map<number, Fold>();

/** What a character becomes: compatibility forms, case, accents, spelling variants and digits of every script folded away. */
export function foldOf(codePoint: number): Fold {
  let fold = codePoint < 0x10000 ? known[codePoint] : knownBeyond.get(codePoint);
  if (fold === undefined) {
    fold = makeFold(String.fromCodePoint(codePoint));
    if (codePoint < 0x10000) known[codePoint] = fold;
    else knownBeyond.set(codePoint, fold);
  }
  return fold;
}

function makeFold(character: string): Fold {
  const units = character.length;
  if (isWithin(traceless, character)) return { kind: 'ignored', text: '', units };
  if (!wordCharacter.test(character) || partsWords.test(character)) return { kind: 'separator', text: ' ', units };
  const text = foldLetter(character);
  if (text === '') return { kind: 'mark', text, units };
  if (!wordCharacter.test(text)) return { kind: 'separator', text: ' ', units };
  if (mark.test(text)) return { kind: 'mark', text, units };
  return { kind: unspaced.test(text) ? 'unspaced' : 'letter', text, units };
}

function foldLetter(character: string): string {
  const lower = character.toLowerCase();
  if (wholeLetters.has(lower)) return lower;
  const bare = Array.from(character.normalize('NFKD')).filter((part) => !isWithin(accents, part));
  return Array.from(
    bare.join('').toLowerCase().normalize('NFKC'),
    (letter) => sameAs.get(letter) ?? asciiDigit(letter),
  ).join('');
}

/** Decimal digits stand in blocks of ten that begin at a multiple of sixteen, or six after one. */
function asciiDigit(letter: string): string {
  if (!digit.test(letter)) return letter;
  const codePoint = letter.codePointAt(0) ?? 0;
  const low = codePoint & 0xf;
  return String(digit.test(String.fromCodePoint(codePoint - low)) ? low : low - 6);
}

function isWithin(ranges: Ranges, character: string): boolean {
  const codePoint = character.codePointAt(0) ?? 0;
  return ranges.some(([first, last]) => first <= codePoint && codePoint <= last);
}
