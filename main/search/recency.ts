import type { EntryDays } from './entry-days.ts';
import type { Found } from './found-list.ts';

/** What is of today counts this much more, as a share; what is `halfAfterYears` old, half of that. */
const mostRaised = 0.15;
const halfAfterYears = 2;

/** Articles found, best first, the newer raised a little: of two that answer equally well the newer comes first, and hardly ever another. */
export function raiseRecent(found: readonly Found[], days: EntryDays, today: string): readonly Found[] {
  const now = yearsOf(Number(today.replaceAll('-', '')));
  return found
    .map(({ number, score }) => {
      const age = Math.max(0, now - yearsOf(days.dayOf(number)));
      return { number, score: score * (1 + mostRaised * 0.5 ** (age / halfAfterYears)) };
    })
    .toSorted((one, other) => other.score - one.score);
}

/** A day, yyyymmdd, as years and a fraction; near enough to tell older from newer. */
function yearsOf(day: number): number {
  return Math.floor(day / 10_000) + ((Math.floor(day / 100) % 100) - 1) / 12 + ((day % 100) - 1) / 365;
}
