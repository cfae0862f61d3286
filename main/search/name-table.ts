/** Names as small whole numbers, so that a column over many articles holds numbers alone; 0 stands for no name. */
export class NameTable {
  readonly #names: string[] = [''];
  readonly #numbers = new Map<string, number>([['', 0]]);

  /** One more than the highest number given out. */
  get size(): number {
    return this.#names.length;
  }

  /** The number of a name, a new one for a name not seen before. */
  numberOf(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.#names.length);
    return this.#names.push(name) - 1;
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
