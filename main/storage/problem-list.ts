import type { VerifyProblem, VerifyReport } from '../../preload/contract/archive.ts';

/** So many problems are told one by one; where everything is wrong, the rest is only counted. */
const mostTold = 2000;

/** The problems a check has found, in memory that does not grow with them. */
export class ProblemList {
  readonly #told: VerifyProblem[] = [];
  #more = 0;

  /** Notes that something of a kind is wrong, in a sentence. */
  add(what: VerifyProblem['what'], detail: string): void {
    if (this.#told.length < mostTold) this.#told.push({ what, detail });
    else this.#more += 1;
  }

  /** What was found, and how much more there was than is told. */
  found(): Pick<VerifyReport, 'problems' | 'more'> {
    return { problems: this.#told, more: this.#more };
  }
}
