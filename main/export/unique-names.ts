/** Names of which no two are alike, for programs that tell things apart by their names, without regard to case. */
export class UniqueNames {
  readonly #taken = new Set<string>();

  /** The name, or the first with a number behind it that was not given before. */
  of(name: string): string {
    for (let copy = 1; ; copy += 1) {
      const numbered = copy === 1 ? name : `${name} (${copy})`;
      const folded = numbered.normalize('NFC').toLowerCase();
      if (this.#taken.has(folded)) continue;
      this.#taken.add(folded);
      return numbered;
    }
  }
}
