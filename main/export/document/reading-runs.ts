/** The way words are read. */
export type Direction = 'ltr' | 'rtl';

const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Script=Samaritan}\p{Script=Mandaic}]/u;

const rightToLeftLetter = rightToLeft.source;
const lettersOfOneWay = new RegExp(
  `(?:${rightToLeftLetter}\\p{M}*)+|(?:(?!${rightToLeftLetter})[\\p{L}\\p{M}])+`,
  'gu',
);

/** The way of the first letter that has one, as HTML's `dir="auto"` finds it. */
export function directionOf(words: string): Direction {
  for (const letter of words) {
    if (/\p{L}/u.test(letter)) return rightToLeft.test(letter) ? 'rtl' : 'ltr';
  }
  return 'ltr';
}

/**
 * Words in pieces of one direction each. Word sets digits, marks and spaces as the run has them that they are in: between letters of
 * one direction they go with these, elsewhere with the paragraph.
 */
export function readingRuns(
  words: string,
  paragraph: Direction,
): readonly { readonly text: string; readonly direction: Direction }[] {
  const found: { text: string; direction: Direction }[] = [];
  const add = (text: string, direction: Direction): void => {
    const last = found.at(-1);
    if (text === '') return;
    if (last?.direction === direction) last.text += text;
    else found.push({ text, direction });
  };
  let before: Direction = paragraph;
  let between = '';
  for (const piece of words.match(/[\p{L}\p{M}]+|[^\p{L}\p{M}]+/gu) ?? []) {
    if (!/\p{L}/u.test(piece)) {
      between += piece;
      continue;
    }
    for (const letters of piece.match(lettersOfOneWay) ?? []) {
      const direction = rightToLeft.test(letters) ? 'rtl' : 'ltr';
      add(between, before === direction ? direction : paragraph);
      add(letters, direction);
      between = '';
      before = direction;
    }
  }
  add(between, paragraph);
  return found;
}

/**
 * The words of a citation in pieces of one direction each, in a paragraph that is read from left to right unless it is said otherwise. The
 * quotation marks that a style puts around headlines part what stands on both sides: else an Arabic headline would be read before the
 * author who stands before it.
 */
export function citedReadingRuns(words: string, paragraph: Direction = 'ltr'): ReturnType<typeof readingRuns> {
  if (!rightToLeft.test(words)) return readingRuns(words, paragraph);
  return words.split(/([\s.,:;]*[“”][\s.,:;]*)/u).flatMap((part) => readingRuns(part, paragraph));
}
