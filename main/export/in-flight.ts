/** Work that waits for something else, as for the disk: so much of it is under way at once, and no more. */
export class InFlight {
  readonly #most: number;
  readonly #underWay = new Set<Promise<void>>();
  #failure: { readonly error: unknown } | null = null;

  /** @param most how many may be under way at once */
  constructor(most: number) {
    this.#most = most;
  }

  /** Begins a piece of work as soon as there is room for it, and does not wait for its end. @throws what an earlier piece failed with */
  async begin(work: () => Promise<void>): Promise<void> {
    while (this.#underWay.size >= this.#most) await Promise.race(this.#underWay);
    this.#rethrow();
    const piece: Promise<void> = work()
      .catch((error: unknown) => void (this.#failure ??= { error }))
      .finally(() => this.#underWay.delete(piece));
    this.#underWay.add(piece);
  }

  /** Settles when nothing is under way any more, whether it failed or not. */
  async settle(): Promise<void> {
    await Promise.all(this.#underWay);
  }

  /** Waits until all of it is done. @throws what a piece failed with */
  async end(): Promise<void> {
    await this.settle();
    this.#rethrow();
  }

  #rethrow(): void {
    if (this.#failure !== null) throw this.#failure.error;
  }
}
