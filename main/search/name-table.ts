import { wholeName } from '../archive/whole-name.ts';

/**
 * Names as small whole numbers, so that a column over many articles holds numbers alone; 0 stands for no name. Spellings that a
 * search for the whole name takes for one have numbers of their own, and are counted together by `merged`.
 */
export class NameTable {
  readonly #names: string[] = [''];
  readonly #numbers = new Map<string, number>([['', 0]]);
  /** By number, the first spelling of the same name; and those by the name. */
  readonly #firsts: number[] = [0];
  readonly #firstOf = new Map<string, number>();

  /** One more than the highest number given out. */
  get size(): number {
    return this.#names.length;
  }

  /** The number of a name, a new one for a name not seen before. */
  numberOf(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    const number = this.#names.push(name) - 1;
    this.#numbers.set(name, number);
    const whole = wholeName(name) || name;
    const first = this.#firstOf.get(whole) ?? number;
    this.#firstOf.set(whole, first);
    this.#firsts.push(first);
    return number;
  }

  /** Counts by number, with those of all spellings of a name at the one that most have. */
  merged(counts: Uint32Array): Uint32Array {
    const sums = new Uint32Array(counts.length);
    const shown = new Uint32Array(counts.length);
    for (let number = 1; number < counts.length; number += 1) {
      const count = counts[number] ?? 0;
      if (count === 0) continue;
      const first = this.#firsts[number] ?? number;
      const most = shown[first] ?? 0;
      sums[first] = (sums[first] ?? 0) + count;
      if (most === 0 || count > (counts[most] ?? 0)) shown[first] = number;
    }
    const merged = new Uint32Array(counts.length);
    merged[0] = counts[0] ?? 0;
    for (let first = 1; first < counts.length; first += 1) {
      const number = shown[first] ?? 0;
      if (number > 0) merged[number] = sums[first] ?? 0;
    }
    return merged;
  }

  /** The number of a name; 0 for one not seen before. */
  knownNumberOf(name: string): number {
    return this.#numbers.get(name) ?? 0;
  }

  /** The name of a number. */
  nameOf(number: number): string {
    return this.#names[number] ?? '';
  }
}
