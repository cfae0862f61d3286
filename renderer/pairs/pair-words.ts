const percent = new Intl.NumberFormat(undefined, { style: 'percent' });

/** A share of a text as a person reads it; never 100 % of what is not all. */
export function inPercent(share: number): string {
  return percent.format(share < 1 ? Math.min(0.99, share) : 1);
}
