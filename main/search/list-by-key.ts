import { EntryDays } from './entry-days.ts';
import type { FoundList } from './found-list.ts';

/** Pages up to here are picked out of the unsorted results. */
const longestWalk = 400;

/** Articles by falling key, sorted as far as pages are asked for: the first by one walk through all, deep ones once and for all. */
export function listByKey(found: readonly number[], keyOf: (number: number) => number, score: number): FoundList {
  let sorted: Float64Array | null = null;
  return {
    length: found.length,
    page(offset, limit) {
      if (offset + limit > longestWalk) sorted ??= sortedKeys(found, keyOf);
      const end = Math.max(0, found.length - offset);
      const highest =
        sorted === null
          ? highestOf(found, keyOf, offset + limit).slice(offset)
          : Array.from(sorted.subarray(Math.max(0, end - limit), end)).toReversed();
      return highest.map((key) => ({ number: EntryDays.numberOf(key), score }));
    },
    numbers: () => Uint32Array.from(found),
  };
}

function sortedKeys(found: readonly number[], keyOf: (number: number) => number): Float64Array {
  // A loop: `Float64Array.from` with a function takes five times as long.
  const keys = new Float64Array(found.length);
  for (let place = 0; place < found.length; place += 1) keys[place] = keyOf(found[place] ?? 0);
  return keys.sort();
}

/** The highest keys, falling. */
function highestOf(found: readonly number[], keyOf: (number: number) => number, count: number): readonly number[] {
  const highest: number[] = [];
  let least = -Infinity;
  // From the end: what was filed last is mostly newest, and then little moves.
  for (let at = found.length - 1; at >= 0; at -= 1) {
    const key = keyOf(found[at] ?? 0);
    if (highest.length === count && key < least) continue;
    let place = highest.length;
    while (place > 0 && (highest[place - 1] ?? 0) < key) place -= 1;
    highest.splice(place, 0, key);
    if (highest.length > count) highest.pop();
    least = highest.at(-1) ?? least;
  }
  return highest;
}
