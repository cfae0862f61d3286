/** A stream of numbers in [0, 1) that is the same for the same seed (mulberry32). */
export type Random = () => number;

/** The stream of a seed. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

/** A draw of ranks 0 to `size - 1`, rank r with a chance proportional to 1/(r + 1), as words are in running text (Zipf), in constant time (Walker's alias method). */
export function zipf(size: number, random: Random): () => number {
  const total = Array.from({ length: size }, (_, rank) => 1 / (rank + 1)).reduce((sum, weight) => sum + weight, 0);
  const chance = Float64Array.from({ length: size }, (_, rank) => size / (rank + 1) / total);
  const alias = new Uint32Array(size);
  const small: number[] = [];
  const large: number[] = [];
  for (let rank = 0; rank < size; rank += 1) (at(chance, rank) < 1 ? small : large).push(rank);
  for (let low = small.pop(), high = large.pop(); low !== undefined && high !== undefined;) {
    alias[low] = high;
    chance[high] = at(chance, high) + at(chance, low) - 1;
    low = at(chance, high) < 1 ? high : small.pop();
    high = low === high ? large.pop() : high;
  }
  return () => {
    const rank = Math.floor(random() * size);
    return random() < at(chance, rank) ? rank : at(alias, rank);
  };
}

/** The entry of a list at an index the caller knows to be inside it. @throws {RangeError} when it is not */
export function at<T>(list: ArrayLike<T>, index: number): T {
  const entry = list[index];
  if (entry === undefined) throw new RangeError(`${index} is outside a list of ${list.length}`);
  return entry;
}
