/** How long back a rate looks, in milliseconds. */
const windowMs = 10_000;

/** Files per second over the last ten seconds, from the counts it is told. */
export class Rate {
  #marks: { readonly at: number; readonly done: number }[];

  constructor(startedAt: number) {
    this.#marks = [{ at: startedAt, done: 0 }];
  }

  /** Forgets what lies before a time (ms), as after a pause. */
  restart(now: number, done: number): void {
    this.#marks = [{ at: now, done }];
  }

  /** Files per second at a time (ms) when so many are done. */
  at(now: number, done: number): number {
    this.#marks.push({ at: now, done });
    while (this.#marks.length > 2 && (this.#marks[1]?.at ?? now) < now - windowMs) this.#marks.shift();
    const oldest = this.#marks[0];
    if (oldest === undefined || now <= oldest.at) return 0;
    return ((done - oldest.done) * 1000) / (now - oldest.at);
  }
}
