/** So many lines are kept; of a bag that is all wrong the rest is only counted. */
const mostTold = 1000;

/** What is said of a bag, line by line, in memory that does not grow with a hostile one. */
export class ToldLines {
  readonly #told: string[] = [];
  #more = 0;

  /** Says one thing. */
  push(line: string): void {
    if (this.#told.length < mostTold) this.#told.push(line.slice(0, 2000));
    else this.#more += 1;
  }

  /** What was said, and how much more there was. */
  lines(): readonly string[] {
    return this.#more === 0 ? this.#told : [...this.#told, `And ${this.#more} more of the kind.`];
  }
}
