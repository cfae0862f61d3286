const firstLength = 1024;

/** One whole number for each article, by the article's number; 0 where none was set. */
export class NumberColumn {
  #values = new Uint32Array(firstLength);

  /** One more than the highest article there is room for. */
  get size(): number {
    return this.#values.length;
  }

  /** The numbers themselves, good until the next `set`. */
  get values(): Uint32Array {
    return this.#values;
  }

  /** Sets the number of an article. */
  set(article: number, value: number): void {
    if (article >= this.#values.length) this.#values = lengthened(this.#values, article + 1);
    this.#values[article] = value;
  }
}

/** Any number of whole numbers for each article, such as its tags: pairs in no order, eight bytes each. */
export class PairColumn {
  #articles = new Uint32Array(firstLength);
  #values = new Uint32Array(firstLength);
  #length = 0;

  /** Adds a number to those of an article, which must not have it. */
  add(article: number, value: number): void {
    if (this.#length === this.#articles.length) {
      this.#articles = lengthened(this.#articles, this.#length + 1);
      this.#values = lengthened(this.#values, this.#length + 1);
    }
    this.#articles[this.#length] = article;
    this.#values[this.#length] = value;
    this.#length += 1;
  }

  /** Takes away all numbers of some articles. */
  forget(articles: ReadonlySet<number>): void {
    let kept = 0;
    for (let place = 0; place < this.#length; place += 1) {
      const article = this.#articles[place] ?? 0;
      if (articles.has(article)) continue;
      this.#articles[kept] = article;
      this.#values[kept] = this.#values[place] ?? 0;
      kept += 1;
    }
    this.#length = kept;
  }

  /** Takes away everything. */
  clear(): void {
    this.#length = 0;
  }

  /** How many of the articles marked by a 1 have each number. */
  count(isFound: Uint8Array): Uint32Array {
    const [articles, values, length] = [this.#articles, this.#values, this.#length];
    let highest = 0;
    for (let place = 0; place < length; place += 1) highest = Math.max(highest, values[place] ?? 0);
    const counts = new Uint32Array(highest + 1);
    for (let place = 0; place < length; place += 1) {
      if (isFound[articles[place] ?? 0] === 1) {
        const value = values[place] ?? 0;
        counts[value] = (counts[value] ?? 0) + 1;
      }
    }
    return counts;
  }
}

/** A copy with room for at least so many: half as long again, for the unused part is memory too. */
function lengthened(numbers: Uint32Array<ArrayBuffer>, least: number): Uint32Array<ArrayBuffer> {
  const longer = new Uint32Array(Math.max(least, Math.ceil(numbers.length * 1.5)));
  longer.set(numbers);
  return longer;
}
