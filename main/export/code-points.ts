/**
 * Turns offsets in a text from UTF-16 units, which we count in, to Unicode code points, which the standards for annotations count in.
 * An offset within a pair of surrogates counts as before the character.
 */
export function codePointsOf(text: string): (offset: number) => number {
  const pairs: number[] = [];
  for (const { index } of text.matchAll(/[\u{10000}-\u{10FFFF}]/gu)) pairs.push(index);
  return (offset) => offset - countBelow(pairs, offset);
}

/** How many of some ascending numbers are less than a number. */
function countBelow(numbers: readonly number[], bound: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
