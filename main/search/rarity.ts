/** How telling a word is that so many of all articles hold: the logarithm of how few those are, as in BM25 (Robertson and Zaragoza 2009). */
export function rarity(held: number, all: number): number {
  return Math.log(1 + (all - held + 0.5) / (held + 0.5));
}
