import type { Histogram, HistogramBar, HistogramUnit } from '../../preload/contract/facets.ts';

/** Up to how many bars of a unit are drawn before the next unit is taken: ninety days, four years of months. */
const mostBars: readonly (readonly [unit: HistogramUnit, bars: number])[] = [
  ['day', 90],
  ['month', 48],
  ['year', 120],
  ['decade', 120],
];

const yearsOf: Readonly<Record<'year' | 'decade' | 'century', number>> = { year: 1, decade: 10, century: 100 };

/** The articles of these numbers over time, by their days (yyyymmdd, 0 for not known); `null` when no day is known. */
export function histogramOf(numbers: ArrayLike<number>, days: Uint32Array): Histogram | null {
  let first = Infinity;
  let last = 0;
  for (let place = 0; place < numbers.length; place += 1) {
    const day = days[numbers[place] ?? 0] ?? 0;
    if (day === 0) continue;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  if (last === 0) return null;
  const fitting = mostBars.find(([unit, most]) => placeOf(last, unit) - placeOf(first, unit) < most);
  const unit = fitting?.[0] ?? 'century';
  const start = placeOf(first, unit);
  // Clamped, for a 31 February, which no calendar has, would lie outside.
  const end = Math.max(0, placeOf(last, unit) - start);
  const counts = new Uint32Array(end + 1);
  for (let place = 0; place < numbers.length; place += 1) {
    const day = days[numbers[place] ?? 0] ?? 0;
    if (day === 0) continue;
    const bar = Math.min(Math.max(0, placeOf(day, unit) - start), end);
    counts[bar] = (counts[bar] ?? 0) + 1;
  }
  const bars = Array.from(counts, (count, index): HistogramBar => {
    const before = dateOf(start + index + 1, unit);
    return { from: dateOf(start + index, unit) ?? '0001', before, count };
  });
  return { unit, bars };
}

/** Counts the units of time up to a day (yyyymmdd). */
function placeOf(day: number, unit: HistogramUnit): number {
  const year = Math.floor(day / 10_000);
  const month = Math.floor(day / 100) % 100;
  if (unit === 'day') return daysUntil(year, month, day % 100);
  return unit === 'month' ? year * 12 + month - 1 : Math.floor(year / yearsOf[unit]);
}

/** The first day of a unit of time as the query language writes it; `null` before the year 1 and after 9999. */
function dateOf(place: number, unit: HistogramUnit): string | null {
  if (unit === 'day') {
    const date = new Date(place * 86_400_000);
    return date.getUTCFullYear() > 9999 || date.getUTCFullYear() < 1 ? null : date.toISOString().slice(0, 10);
  }
  const year = unit === 'month' ? Math.floor(place / 12) : place * yearsOf[unit];
  if (year < 1 || year > 9999) return null;
  const digits = String(year).padStart(4, '0');
  return unit === 'month' ? `${digits}-${String((place % 12) + 1).padStart(2, '0')}` : digits;
}

/** Days since 1970, in whole numbers (Hinnant's days_from_civil): a Date for each of a hundred thousand articles takes too long. */
function daysUntil(year: number, month: number, day: number): number {
  const fromMarch = (month + 9) % 12;
  const years = fromMarch >= 10 ? year - 1 : year;
  const era = Math.floor(years / 400);
  const inEra = years - era * 400;
  const inYear = Math.floor((153 * fromMarch + 2) / 5) + day - 1;
  return era * 146_097 + inEra * 365 + Math.floor(inEra / 4) - Math.floor(inEra / 100) + inYear - 719_468;
}
